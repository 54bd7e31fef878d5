// Lua's coroutine library, knowing which coroutine runs: the stop hook is armed on that one,
// and what may not be caught passes through `resume`, `wrap` and `close`.
#include "libraries.h"

#define CLOSING_LIMIT 150

static lua_State *coroutine_at(lua_State *L, int index) {
  lua_State *co = lua_tothread(L, index);
  luaL_argexpected(L, co, index, "coroutine");
  return co;
}

// Hooks stay off in a coroutine that was ended from inside a hook: what it has still to close
// could not be stopped, in later calls neither. So it is never closed.
static void mark_stopped(lua_State *L, lua_State *co) {
  clua_settle_memory(host_of(L));
  if (host_of(L)->stop != CLUA_RUNNING) *coroutine_record(co) |= CLUA_WAS_STOPPED;
}

static bool was_stopped(lua_State *co) { return *coroutine_record(co) & CLUA_WAS_STOPPED; }

// Moves results or the error to L; -1 for an error.
static int collect(lua_State *L, lua_State *co, int status, int results) {
  if (status != LUA_OK && status != LUA_YIELD) {
    mark_stopped(L, co);
    clua_pass_on(L);
    lua_xmove(co, L, 1);
    return -1;
  }
  if (!lua_checkstack(L, results + 1)) {
    lua_pop(co, results);
    lua_pushliteral(L, "too many results to resume");
    return -1;
  }
  lua_xmove(co, L, results);
  return results;
}

static int resume(lua_State *L, lua_State *co, int arguments) {
  clua_host *host = host_of(L);
  if (host->stop != CLUA_RUNNING) return clua_raise_stop(L);
  if (!lua_checkstack(co, arguments)) {
    lua_pushliteral(L, "too many arguments to resume");
    return -1;
  }
  lua_xmove(L, co, arguments);
  int results = 0;
  host->running = co;
  int status = lua_resume(co, L, arguments, &results);
  host->running = L;
  return collect(L, co, status, results);
}

static int co_resume(lua_State *L) {
  lua_State *co = coroutine_at(L, 1);
  int results = resume(L, co, lua_gettop(L) - 1);
  lua_pushboolean(L, results >= 0);
  lua_insert(L, results >= 0 ? -results - 1 : -2);
  return results >= 0 ? results + 1 : 2;
}

static int reset(lua_State *L, lua_State *co) {
  clua_host *host = host_of(L);
  if (host->stop != CLUA_RUNNING) return clua_raise_stop(L);
  // Lua 5.4.4 doesn't count these C calls (upstream 1e64c139).
  if (host->closing >= CLOSING_LIMIT) return luaL_error(L, "C stack overflow");
  host->closing++;
  host->running = co;
  int status = lua_resetthread(co);
  host->running = L;
  host->closing--;
  if (status != LUA_OK || host->stop != CLUA_RUNNING) {
    mark_stopped(L, co);
    clua_pass_on(L);
  }
  return status;
}

// An error out of `wrap` says where it came from, as in Lua.
static int wrap_failed(lua_State *L, lua_State *co) {
  int status = lua_status(co);
  bool is_dead = status != LUA_OK && status != LUA_YIELD;
  if (is_dead && !was_stopped(co) && reset(L, co) != LUA_OK) {
    lua_pop(L, 1);
    lua_xmove(co, L, 1);
  }
  if (lua_type(L, -1) == LUA_TSTRING) {
    luaL_where(L, 1);
    lua_insert(L, -2);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int co_call_wrapped(lua_State *L) {
  lua_State *co = lua_tothread(L, lua_upvalueindex(1));
  int results = resume(L, co, lua_gettop(L));
  return results >= 0 ? results : wrap_failed(L, co);
}

static int co_create(lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_State *co = lua_newthread(L);
  lua_pushvalue(L, 1);
  lua_xmove(L, co, 1);
  return 1;
}

static int co_wrap(lua_State *L) {
  co_create(L);
  lua_pushcclosure(L, co_call_wrapped, 1);
  return 1;
}

static const char *status_of(lua_State *L, lua_State *co) {
  lua_Debug entry;
  if (L == co) return "running";
  switch (lua_status(co)) {
    case LUA_YIELD: return "suspended";
    case LUA_OK:
      if (lua_getstack(co, 0, &entry)) return "normal";
      return lua_gettop(co) == 0 ? "dead" : "suspended";
    default: return "dead";
  }
}

static int co_status(lua_State *L) {
  lua_pushstring(L, status_of(L, coroutine_at(L, 1)));
  return 1;
}

static int co_close(lua_State *L) {
  lua_State *co = coroutine_at(L, 1);
  const char *status = status_of(L, co);
  if (*status != 'd' && *status != 's')
    return luaL_error(L, "cannot close a %s coroutine", status);
  if (was_stopped(co)) {
    lua_pushboolean(L, 0);
    lua_pushliteral(L, "coroutine was stopped by a limit");
    return 2;
  }
  if (reset(L, co) == LUA_OK) {
    lua_pushboolean(L, 1);
    return 1;
  }
  lua_pushboolean(L, 0);
  lua_xmove(co, L, 1);
  return 2;
}

static int co_yield(lua_State *L) { return lua_yield(L, lua_gettop(L)); }

static int co_isyieldable(lua_State *L) {
  lua_State *co = lua_isthread(L, 1) ? lua_tothread(L, 1) : L;
  lua_pushboolean(L, lua_isyieldable(co));
  return 1;
}

static int co_running(lua_State *L) {
  int is_main = lua_pushthread(L);
  lua_pushboolean(L, is_main);
  return 2;
}

int clua_open_coroutines(lua_State *L) {
  static const luaL_Reg functions[] = {
      {"create", co_create}, {"resume", co_resume},           {"wrap", co_wrap},
      {"status", co_status}, {"close", co_close},             {"yield", co_yield},
      {"running", co_running}, {"isyieldable", co_isyieldable}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
