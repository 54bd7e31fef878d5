// Userdata that carry the address of their kind, so that a check is one comparison.
#include "border.h"
#include <string.h>

typedef union {
  const void *identity;  // NULL while there is nothing to release
  lua_Number align_number;
  lua_Integer align_integer;
} header;

void *clua_new_object(lua_State *L, const void *identity, size_t size) {
  header *object = lua_newuserdatauv(L, sizeof(header) + size, 0);
  object->identity = NULL;
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, identity) == LUA_TNIL) {
    lua_pop(L, 2);
    return NULL;
  }
  lua_setmetatable(L, -2);
  return object + 1;
}

void *clua_push_userdata(lua_State *L, const clua_kind *kind, int metatable) {
  header *object = lua_newuserdatauv(L, sizeof(header) + kind->size, 0);
  object->identity = NULL;
  lua_pushvalue(L, metatable);
  lua_setmetatable(L, -2);
  return object + 1;
}

void clua_finish_object(void *payload, const void *identity) {
  ((header *)payload - 1)->identity = identity;
}

void *clua_object(lua_State *L, int index, const void *identity) {
  if (lua_type(L, index) != LUA_TUSERDATA) return NULL;
  header *object = lua_touserdata(L, index);
  return object->identity == identity ? object + 1 : NULL;
}

// Finaliser of objects that have something to release; upvalue 1: their kind. No script gets
// hold of it: metatables of objects are hidden, and no member has its name. Swift must not call
// back into the state here: hooks are off in finalisers.
static int release(lua_State *L) {
  header *object = lua_touserdata(L, 1);
  const clua_kind *kind = lua_touserdata(L, lua_upvalueindex(1));
  if (object->identity == NULL) return 0;
  object->identity = NULL;
  clua_host *host = host_of(L);
  bool was_in_host = host->in_host;
  host->in_host = true;
  host->releasing++;
  kind->release(object + 1, kind->context);
  host->releasing--;
  host->in_host = was_in_host;
  return 0;
}

void clua_register_kind(lua_State *L, const void *identity, clua_kind *kind) {
  kind->identity = identity;
  if (kind->release != NULL) {
    lua_pushliteral(L, "__gc");
    lua_pushlightuserdata(L, (void *)kind);
    lua_pushcclosure(L, release, 1);
    lua_rawset(L, -3);
  }
  lua_rawsetp(L, LUA_REGISTRYINDEX, identity);
}

// --- callees: objects that hold a Swift closure

static void *callee(lua_State *L, int index) {
  return *(void **)((header *)lua_touserdata(L, index) + 1);
}

void clua_register_callees(lua_State *L) {
  clua_kind *kind = &host_of(L)->callees;
  lua_newtable(L);
  clua_register_kind(L, kind, kind);
}

void clua_push_callee(lua_State *L, void *closure) {
  clua_kind *kind = &host_of(L)->callees;
  void **payload = clua_new_object(L, kind, kind->size);
  *payload = closure;
  clua_finish_object(payload, kind);
}

static int call_function(lua_State *L) {
  return clua_enter_swift(L, callee(L, lua_upvalueindex(1)));
}

void clua_push_function(lua_State *L, void *closure) {
  clua_push_callee(L, closure);
  lua_pushcclosure(L, call_function, 1);
}

// --- members of an object. Upvalues: a table from names to what reading them gives (a function:
// a method; a callee: a property; anything else: an item), the callee for items, which finds the
// item at position 3, the callee for all other keys, the kind, and the object pushed last.

// Pushes an object with the payload: the one that was pushed last where that has the same, which
// an upvalue keeps, since objects of plain bits can't change and scripts ask for the same one over
// and over.
static bool push_same(lua_State *L, const clua_kind *kind, const clua_answer *answer, int last) {
  lua_pushvalue(L, last);
  const void *known = clua_object(L, -1, kind->identity);
  if (known != NULL && memcmp(known, answer->payload, kind->size) == 0) return true;
  lua_pop(L, 1);
  void *other = clua_new_object(L, kind->identity, kind->size);
  if (other == NULL) return false;
  memcpy(other, answer->payload, kind->size);
  clua_finish_object(other, kind->identity);
  lua_copy(L, -1, last);
  return true;
}

// Asks the kind's reader; gives the number of values pushed, 0 where it has no answer. `last`: the
// upvalue that keeps an object.
static int push_answer(lua_State *L, const clua_kind *kind, int member, lua_Integer item,
                       int last) {
  const void *payload = kind->reader == NULL ? NULL : clua_object(L, 1, kind->identity);
  if (payload == NULL || host_of(L)->stop != CLUA_RUNNING) return 0;
  clua_answer answer;
  switch (kind->reader(payload, member, item, kind->reader_context, &answer)) {
    case CLUA_ANSWER_NUMBER: lua_pushnumber(L, answer.number); return 1;
    case CLUA_ANSWER_INTEGER: lua_pushinteger(L, answer.integer); return 1;
    case CLUA_ANSWER_BOOLEAN: lua_pushboolean(L, answer.integer != 0); return 1;
    case CLUA_ANSWER_TEXT: lua_pushstring(L, answer.text); return 1;
    case CLUA_ANSWER_OBJECT: return push_same(L, kind, &answer, last) ? 1 : 0;
    case CLUA_ANSWER_PAIR:
      lua_pushinteger(L, answer.integer);
      lua_pushinteger(L, answer.second);
      return 2;
    default: return 0;
  }
}

// An item, or where its number is negative a property that the reader always answers.
static int index_item(lua_State *L, lua_Integer item) {
  const clua_kind *kind = lua_touserdata(L, lua_upvalueindex(4));
  int count = push_answer(L, kind, item >= 0 ? 0 : (int)-item, item >= 0 ? item : -1,
                          lua_upvalueindex(5));
  if (count > 0) return count;
  if (item >= 0) return clua_enter_swift(L, callee(L, lua_upvalueindex(2)));
  return host_of(L)->stop != CLUA_RUNNING ? clua_raise_stop(L)
                                          : luaL_error(L, "the host gave no answer");
}

// Lua calls it with the object and the key: metatables of objects are hidden, so nobody else can.
static int index_object(lua_State *L) {
  lua_pushvalue(L, 2);
  switch (lua_rawget(L, lua_upvalueindex(1))) {
    case LUA_TFUNCTION: return 1;
    case LUA_TUSERDATA: return clua_enter_swift(L, callee(L, 3));
    case LUA_TNIL: return clua_enter_swift(L, callee(L, lua_upvalueindex(3)));
    default: return index_item(L, lua_tointeger(L, 3));
  }
}

// Upvalues: a table from names to callees, which find the new value at position 3, and the
// callee for all other keys.
static int set_member(lua_State *L) {
  lua_settop(L, 3);
  lua_pushvalue(L, 2);
  bool known = lua_rawget(L, lua_upvalueindex(1)) == LUA_TUSERDATA;
  return clua_enter_swift(L, callee(L, known ? 4 : lua_upvalueindex(2)));
}

void clua_push_index(lua_State *L) {
  lua_pushnil(L);
  lua_pushcclosure(L, index_object, 5);
}

// How a method is answered by the reader of its kind.
typedef struct {
  const clua_kind *kind;
  int member;
  // How many arguments it may have for the reader to be asked.
  int least, most;
} read_member;

// Upvalues: the callee, its read_member, the members, and the object pushed last.
static int read_method(lua_State *L) {
  const read_member *read = lua_touserdata(L, lua_upvalueindex(2));
  int given = lua_gettop(L) - 1, is_item = 1;
  if (given >= read->least && given <= read->most) {
    lua_Integer item = -1;
    if (given > 0) {
      lua_pushvalue(L, 2);
      lua_rawget(L, lua_upvalueindex(3));
      item = lua_tointegerx(L, -1, &is_item);
    }
    int count = is_item ? push_answer(L, read->kind, read->member, item, lua_upvalueindex(4)) : 0;
    if (count > 0) return count;
    lua_settop(L, given + 1);
  }
  return clua_enter_swift(L, callee(L, lua_upvalueindex(1)));
}

void clua_push_read_method(lua_State *L, void *closure, const clua_kind *kind, int member,
                           int least, int most) {
  clua_push_callee(L, closure);
  lua_insert(L, -2);
  read_member *read = lua_newuserdatauv(L, sizeof *read, 0);
  *read = (read_member){kind, member, least, most};
  lua_insert(L, -2);
  lua_pushnil(L);
  lua_pushcclosure(L, read_method, 4);
}

void clua_push_newindex(lua_State *L) { lua_pushcclosure(L, set_member, 2); }
