// Calls in batches: one function, called for one object after the other inside one protected call.
// Only what needs nothing of the host is settled so; a call that would enter Swift, print or fail
// ends, and its row is left. The loop is Lua's own: a call from Lua costs a fifth of one from C.
#include "border.h"
#include <string.h>

// Results lie by number of call, from 1; at 0 is the number of the call that goes on.
static const char loop[] =
    "local call, objects, arguments, results, from, rows, values = ...\n"
    "if not arguments then\n"
    "  for row = from + 1, rows do\n"
    "    results[0] = row\n"
    "    results[row] = call(objects[row])\n"
    "  end\n"
    "  return\n"
    "end\n"
    "local number = from\n"
    "for row = from // values + 1, rows do\n"
    "  local object = objects[row]\n"
    "  for value = number % values + 1, values do\n"
    "    number = number + 1\n"
    "    results[0] = number\n"
    "    results[number] = call(object, arguments[value])\n"
    "  end\n"
    "end\n";

// What a state keeps for it, in the registry: the loop, and tables of objects and results.
static const char kept_key = 0;
enum { LOOP = 1, OBJECTS, RESULTS };

typedef struct {
  clua_batch batch;
  int values;  // calls for each object
  int from;    // so many calls are settled or left
} run;

static void push_kept(lua_State *L) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &kept_key) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_createtable(L, 3, 0);
  if (luaL_loadbufferx(L, loop, sizeof loop - 1, "=batch", "t") != LUA_OK) lua_error(L);
  lua_rawseti(L, -2, LOOP);
  lua_newtable(L);
  lua_rawseti(L, -2, OBJECTS);
  lua_newtable(L);
  lua_rawseti(L, -2, RESULTS);
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &kept_key);
}

// Fills the table of objects at an index.
static void make_objects(lua_State *L, const clua_batch *batch, int objects) {
  lua_rawgetp(L, LUA_REGISTRYINDEX, batch->kind->identity);
  int metatable = lua_gettop(L);
  for (int row = 0; row < batch->count; row++) {
    void *object = clua_push_userdata(L, batch->kind, metatable);
    memcpy(object, batch->payloads + batch->stride * (size_t)row, batch->kind->size);
    clua_finish_object(object, batch->kind->identity);
    lua_rawseti(L, objects, row + 1);
  }
  lua_pop(L, 1);
}

static int call_batch(lua_State *L) {
  const run *run = lua_touserdata(L, 1);
  push_kept(L);
  int kept = lua_gettop(L);
  lua_rawgeti(L, kept, LOOP);
  lua_rawgeti(L, LUA_REGISTRYINDEX, run->batch.function);
  lua_rawgeti(L, kept, OBJECTS);
  if (run->from == 0) make_objects(L, &run->batch, lua_gettop(L));
  if (run->batch.values > 0)
    lua_rawgeti(L, LUA_REGISTRYINDEX, run->batch.arguments);
  else
    lua_pushnil(L);
  lua_rawgeti(L, kept, RESULTS);
  lua_pushinteger(L, run->from);
  lua_pushinteger(L, run->batch.count);
  lua_pushinteger(L, run->values);
  lua_call(L, 7, 0);
  return 0;
}

static int call_protected(lua_State *L, run *run) {
  clua_host *host = host_of(L);
  clua_begun begun = clua_begin(L, run->batch.function);
  if (begun.L == NULL) return CLUA_OVERFLOW;
  lua_pop(begun.L, 1);
  lua_pushcfunction(begun.L, call_batch);
  lua_pushlightuserdata(begun.L, run);
  host->is_plain = true;
  int status = clua_call_begun(begun.L, begun.height + 1, 1, 0);
  host->is_plain = false;
  lua_settop(begun.L, begun.height);
  return status;
}

// Pushes the table of results; false, and nothing pushed, where there is none yet.
static bool push_results(lua_State *L) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &kept_key) == LUA_TTABLE) {
    lua_rawgeti(L, -1, RESULTS);
    lua_remove(L, -2);
    return true;
  }
  lua_pop(L, 1);
  return false;
}

// Leaves the call that was going on; false where none had begun.
static bool pass_over(lua_State *L, run *run) {
  if (!push_results(L)) return false;
  lua_rawgeti(L, -1, 0);
  int number = (int)lua_tointeger(L, -1);
  bool has_begun = number > run->from;
  lua_pushnil(L);
  lua_rawseti(L, -3, number);
  lua_pop(L, 2);
  run->from = number;
  return has_begun;
}

// Writes down what the calls up to a number gave.
static void write_results(lua_State *L, const run *run, int count) {
  if (count == 0 || !push_results(L)) return;
  for (int place = 0; place < count; place++) {
    switch (lua_rawgeti(L, -1, place + 1)) {
      case LUA_TNUMBER:
        run->batch.numbers[place] = lua_tonumber(L, -1);
        run->batch.marks[place] = CLUA_BATCH_NUMBER;
        break;
      case LUA_TBOOLEAN:
        run->batch.marks[place] = lua_toboolean(L, -1) ? CLUA_BATCH_TRUE : CLUA_BATCH_FALSE;
        break;
      default: break;
    }
    lua_pop(L, 1);
  }
  lua_pop(L, 1);
}

int clua_call_batch(lua_State *L, clua_batch batch) {
  run run = {batch, batch.values > 0 ? batch.values : 1, 0};
  int count = batch.count * run.values, left = 0;
  memset(batch.marks, CLUA_BATCH_LEFT, (size_t)count);
  L = clua_running(L);
  if (!lua_checkstack(L, LUA_MINSTACK)) return -1;
  while (run.from < count) {
    int status = call_protected(L, &run);
    if (status == LUA_OK) break;
    bool has_begun = pass_over(L, &run);
    if (!has_begun || (status != LUA_ERRRUN && status != CLUA_ENDED)) {
      write_results(L, &run, run.from);
      return -1;
    }
    left++;
  }
  write_results(L, &run, count);
  return left;
}
