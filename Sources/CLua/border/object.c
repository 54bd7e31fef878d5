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

void clua_push_function(lua_State *L, void *closure, int extra) {
  clua_push_callee(L, closure);
  lua_insert(L, -1 - extra);
  lua_pushcclosure(L, call_function, 1 + extra);
}

// --- members of an object. Upvalues: a table from names to what reading them gives (a function:
// a method; a callee: a property; anything else: an item), the callee for items, which finds the
// item at position 3, the callee for all other keys, and the kind.

// Pushes an object with the payload: the one that was pushed last where that has the same, since
// objects of plain bits can't change and scripts ask for the same one over and over.
static bool push_same(lua_State *L, const clua_kind *kind, const clua_answer *answer) {
  const char *last = (const char *)kind->identity + 3;
  lua_rawgetp(L, LUA_REGISTRYINDEX, last);
  const void *known = clua_object(L, -1, kind->identity);
  if (known != NULL && memcmp(known, answer->payload, kind->size) == 0) return true;
  lua_pop(L, 1);
  void *other = clua_new_object(L, kind->identity, kind->size);
  if (other == NULL) return false;
  memcpy(other, answer->payload, kind->size);
  clua_finish_object(other, kind->identity);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, last);
  return true;
}

// Asks the kind's reader; false, and nothing pushed, where it has no answer.
static bool push_answer(lua_State *L, const clua_kind *kind, int member, lua_Integer item) {
  const void *payload = kind->reader == NULL ? NULL : clua_object(L, 1, kind->identity);
  if (payload == NULL || host_of(L)->stop != CLUA_RUNNING) return false;
  clua_answer answer;
  switch (kind->reader(payload, member, item, kind->reader_context, &answer)) {
    case CLUA_ANSWER_NUMBER: lua_pushnumber(L, answer.number); return true;
    case CLUA_ANSWER_INTEGER: lua_pushinteger(L, answer.integer); return true;
    case CLUA_ANSWER_BOOLEAN: lua_pushboolean(L, answer.integer != 0); return true;
    case CLUA_ANSWER_TEXT: lua_pushstring(L, answer.text); return true;
    case CLUA_ANSWER_OBJECT: return push_same(L, kind, &answer);
    default: return false;
  }
}

// An item, or where its number is negative a property that the reader always answers.
static int index_item(lua_State *L, lua_Integer item) {
  const clua_kind *kind = lua_touserdata(L, lua_upvalueindex(4));
  if (item >= 0)
    return push_answer(L, kind, 0, item)
               ? 1
               : clua_enter_swift(L, callee(L, lua_upvalueindex(2)));
  if (push_answer(L, kind, (int)-item, -1)) return 1;
  return host_of(L)->stop != CLUA_RUNNING ? clua_raise_stop(L)
                                          : luaL_error(L, "the host gave no answer");
}

static int index_object(lua_State *L) {
  lua_settop(L, 2);
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

void clua_push_index(lua_State *L) { lua_pushcclosure(L, index_object, 4); }

// The number of the item that a key names; false where it names none.
static bool find_item(lua_State *L, int key, int members, lua_Integer *item) {
  lua_pushvalue(L, key);
  lua_rawget(L, members);
  bool is_item = lua_isinteger(L, -1);
  *item = lua_tointeger(L, -1);
  lua_pop(L, 1);
  return is_item;
}

// How a method is answered by the reader of its kind.
typedef struct {
  const clua_kind *kind;
  int member;
  // How many arguments it may have for the reader to be asked.
  int least, most;
} read_member;

// Upvalues: the callee, its read_member, and the members.
static int read_method(lua_State *L) {
  const read_member *read = lua_touserdata(L, lua_upvalueindex(2));
  int given = lua_gettop(L) - 1;
  lua_Integer item = -1;
  if (given >= read->least && given <= read->most &&
      (given == 0 || find_item(L, 2, lua_upvalueindex(3), &item)) &&
      push_answer(L, read->kind, read->member, item))
    return 1;
  return clua_enter_swift(L, callee(L, lua_upvalueindex(1)));
}

void clua_push_read_method(lua_State *L, void *closure, const clua_kind *kind, int member,
                           int least, int most) {
  clua_push_callee(L, closure);
  lua_insert(L, -2);
  read_member *read = lua_newuserdatauv(L, sizeof *read, 0);
  *read = (read_member){kind, member, least, most};
  lua_insert(L, -2);
  lua_pushcclosure(L, read_method, 3);
}

void clua_push_newindex(lua_State *L) { lua_pushcclosure(L, set_member, 2); }
