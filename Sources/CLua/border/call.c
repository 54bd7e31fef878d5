// Crossing the border: Swift into Lua, Lua into Swift, and the place of an error.
#include "border.h"
#include <string.h>

const char clua_stop_value = 0;

// Whether the function that raises is `error` or `assert`: then the words are a script's own.
static bool is_raised_by_script(lua_State *L, const clua_host *host) {
  lua_Debug entry;
  // Level 0 is the handler itself.
  if (!lua_getstack(L, 1, &entry) || !lua_checkstack(L, 1)) return false;
  lua_getinfo(L, "f", &entry);
  lua_CFunction function = lua_tocfunction(L, -1);
  lua_pop(L, 1);
  return function != NULL && (function == host->raisers[0] || function == host->raisers[1]);
}

bool clua_raised_by_script(lua_State *L) { return host_of(L)->raised_by_script; }

// The message handler: runs where the error was raised, before the stack unwinds.
static int note_error(lua_State *L) {
  clua_host *host = host_of(L);
  if (host->stop == CLUA_ENDING) return 1;
  host->raised_by_script = is_raised_by_script(L, host);
  clua_note_frames(L);
  return 1;
}

static int stopped(lua_State *L, clua_host *host) {
  if (host->stop != CLUA_ENDING) {
    host->last_stop = (clua_stop)host->stop;
    return CLUA_STOPPED;
  }
  host->stop = CLUA_RUNNING;
  lua_sethook(L, NULL, 0, 0);
  return CLUA_ENDED;
}

static int outcome(lua_State *L, clua_host *host, int status) {
  clua_settle_memory(host);
  if (host->stop != CLUA_RUNNING) {
    if (status == LUA_OK) lua_pushnil(L);
    return stopped(L, host);
  }
  // A script can raise Lua's own message for it: then it is an error like any other.
  return status == LUA_ERRMEM ? LUA_ERRRUN : status;
}

clua_begun clua_begin(lua_State *L, int reference) {
  clua_host *host = host_of(L);
  L = host->running;
  clua_begun begun = {L, lua_gettop(L)};
  // Outside all calls Lua leaves LUA_MINSTACK slots free above nothing.
  bool is_above_nothing = host->depth == 0 && begun.height <= 2;
  if (!is_above_nothing && !lua_checkstack(L, LUA_MINSTACK)) return (clua_begun){NULL, 0};
  clua_forget_conversion(host);  // the results will be another one
  lua_pushcfunction(L, note_error);
  lua_rawgeti(L, LUA_REGISTRYINDEX, reference);
  return begun;
}

void clua_note_unpushed(lua_State *L, int status) { host_of(L)->unpushed = status; }

int clua_take_unpushed(lua_State *L) {
  int status = host_of(L)->unpushed;
  host_of(L)->unpushed = LUA_OK;
  return status;
}

bool clua_is_running(lua_State *L) { return host_of(L)->depth > 0; }

static const char *unpushed_text(int status) {
  switch (status) {
    case CLUA_FOREIGN: return "a value belongs to another state";
    case CLUA_FORMLESS: return "a value of the host has no form in Lua";
    default: return "stack overflow (a value needs too much of it)";
  }
}

// Hooks are off while a finaliser runs: a script that was started there could not be stopped.
static int refuse(lua_State *L, int handler) {
  int status = clua_take_unpushed(L);
  host_of(L)->frame_count = 0;
  lua_settop(L, handler);
  lua_pushstring(L, status != LUA_OK ? unpushed_text(status) : "a finaliser can't call into Lua");
  return status != LUA_OK ? status : LUA_ERRRUN;
}

// Without a timer neither a limit nor a cancellation would hold.
static int refuse_unwatched(lua_State *L, clua_host *host, int handler) {
  host->depth--;
  clua_watch_leave(host);
  lua_settop(L, handler);
  lua_pushliteral(L, "the system gives no timer, without which no limit holds");
  return CLUA_UNWATCHED;
}

// The call was stopped before it began.
static int drop_call(lua_State *L, int handler) {
  lua_settop(L, handler);
  lua_pushnil(L);
  return LUA_ERRRUN;
}

static void end_outermost(clua_host *host, int status) {
  clua_watch_leave(host);
  if (status != LUA_OK || host->forget == NULL) return;
  host->forget(host->owner);
  host->forget = NULL;
}

int clua_call_begun(lua_State *L, int handler, int nargs, int nresults) {
  clua_host *host = host_of(L);
  if (host->releasing > 0 || host->unpushed != LUA_OK) return refuse(L, handler);
  if (host->depth++ == 0 && !clua_watch_enter(host)) return refuse_unwatched(L, host, handler);
  bool was_in_host = host->in_host;
  lua_State *was_running = host->running;
  host->in_host = false;
  host->running = L;
  int status = host->stop == CLUA_RUNNING ? lua_pcall(L, nargs, nresults, handler)
                                          : drop_call(L, handler);
  host->in_host = was_in_host;
  host->running = was_running;
  if (status != LUA_OK || host->stop != CLUA_RUNNING || host->doubts) {
    if (status == LUA_OK) lua_settop(L, handler);
    status = outcome(L, host, status);
  }
  // Any number of results leaves no slots that a Swift caller may count on.
  if (nresults == LUA_MULTRET && !lua_checkstack(L, LUA_MINSTACK)) {
    lua_settop(L, handler);
    lua_pushliteral(L, "stack overflow (too many results)");
    status = LUA_ERRRUN;
  }
  if (--host->depth == 0) end_outermost(host, status);
  return status;
}

int clua_call(lua_State *L, int nargs, int nresults) {
  int handler = lua_gettop(L) - nargs;
  lua_pushcfunction(L, note_error);
  lua_insert(L, handler);
  int status = clua_call_begun(L, handler, nargs, nresults);
  lua_remove(L, handler);
  return status;
}

typedef struct {
  const char *text;
  size_t count;
  const char *name;
} source;

static int compile(lua_State *L) {
  const source *text = lua_touserdata(L, 1);
  int status = clua_compile(L, text->text, text->count, text->name, "t");
  if (status == LUA_OK) return 1;
  lua_pushnil(L);
  lua_insert(L, -2);
  return 2;
}

int clua_load_text(lua_State *L, const char *bytes, size_t count, const char *name) {
  source text = {bytes, count, name};
  int height = lua_gettop(L);
  lua_pushcfunction(L, compile);
  lua_pushlightuserdata(L, &text);
  int status = clua_call(L, 1, LUA_MULTRET);
  if (status != LUA_OK || lua_gettop(L) == height + 1) return status;
  lua_remove(L, height + 1);
  return LUA_ERRSYNTAX;
}

// The border was crossed back: what the Swift function used counts now.
static bool within_budget(lua_State *L, clua_host *host) {
  clua_settle_memory(host);
  if (host->counts_requests) return !host->overdrawn;
  if (host->used <= host->budget) return true;
  lua_gc(L, LUA_GCCOLLECT, 0);
  return host->used <= host->budget;
}

static int leave_swift(lua_State *L, clua_host *host, int results) {
  if (host->stop == CLUA_RUNNING && !within_budget(L, host)) host->stop = CLUA_MEMORY;
  int unpushed = clua_take_unpushed(L);
  if (host->stop != CLUA_RUNNING || results < 0) return clua_raise(L, results);
  return unpushed == LUA_OK ? results : luaL_error(L, "%s", unpushed_text(unpushed));
}

int clua_enter_swift(lua_State *L, void *closure) {
  clua_host *host = host_of(L);
  if (host->stop != CLUA_RUNNING) return clua_raise_stop(L);
  if (host->is_plain) return clua_raise(L, CLUA_END);
  host->in_host = true;
  int results = host->swift.call(L, closure);
  clua_forget_conversion(host);
  if (host->dropped != NULL && clua_is_cancelled(host->dropped)) host->release_dropped(host->owner);
  host->in_host = false;
  bool is_well = results >= 0 && host->stop == CLUA_RUNNING && host->used <= host->limit;
  return is_well && host->unpushed == LUA_OK ? results : leave_swift(L, host, results);
}

int clua_raise(lua_State *L, int marker) {
  if (host_of(L)->stop != CLUA_RUNNING) return clua_raise_stop(L);
  if (marker != CLUA_END) return lua_error(L);
  host_of(L)->frame_count = 0;
  host_of(L)->stop = CLUA_ENDING;
  return clua_raise_stop(L);
}
