// Opening and closing a state; the allocator with its budget.
#include "host.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A refused request raises an error in Lua, which a handler of `<close>` could replace by one of
// its own; so a final refusal is noted where it happens. Lua's core asks again for the same after
// a full collection, its buffers don't. Inside a Swift frame nothing may be raised, so there only
// the system's refusal counts.

static void doubt(clua_host *host, void *block, size_t size) {
  host->doubts = true;
  host->doubted_block = block;
  host->doubted_size = size;
  host->limit = 0;
}

static void end_doubt(clua_host *host) {
  host->doubts = false;
  host->limit = host->counts_requests ? 0 : host->budget;
}

static void use_up(clua_host *host) {
  end_doubt(host);
  if (host->stop == CLUA_RUNNING) host->stop = CLUA_MEMORY;
}

void clua_settle_memory(clua_host *host) {
  if (host->doubts) use_up(host);
}

// The n-th request and its second try, where a test asked for it.
static bool fits(clua_host *host, size_t used) {
  if (!host->counts_requests) return used <= host->budget;
  uint64_t number = ++host->requests;
  return number != host->failing_request && number != host->failing_request + 1;
}

static bool is_refused(clua_host *host, void *block, size_t size, size_t used) {
  bool is_again = host->doubts && host->doubted_block == block && host->doubted_size == size;
  if (host->doubts && !is_again) use_up(host);
  bool refused = !fits(host, used);
  if (host->in_host) {
    host->overdrawn |= refused;
    return false;
  }
  if (refused && !is_again) {
    doubt(host, block, size);
    if (host->running != NULL) clua_note_frames(host->running);
  } else if (refused) {
    use_up(host);
  } else {
    end_doubt(host);
  }
  return refused;
}

static void *no_memory(const clua_host *host) {
  if (!host->in_host) return NULL;
  fputs("out of memory inside a host function\n", stderr);
  abort();
}

static void *allocate(void *context, void *block, size_t old_size, size_t new_size) {
  clua_host *host = context;
  if (new_size == 0) {
    if (block != NULL) host->used -= old_size;
    free(block);
    return NULL;
  }
  size_t used = host->used + new_size - (block != NULL ? old_size : 0);
  if (used > host->limit && used > host->used && is_refused(host, block, new_size, used))
    return NULL;
  void *moved = block == NULL ? malloc(new_size) : realloc(block, new_size);
  if (moved == NULL) return no_memory(host);
  host->used = used;
  return moved;
}

static int no_error_handler(lua_State *L) {
  fprintf(stderr, "unprotected error in a Lua state: %s\n", lua_tostring(L, -1));
  return 0;  // Lua aborts: a bug of the host, never of a script
}

lua_State *clua_open(size_t memory_limit, clua_swift swift) {
  clua_host *host = calloc(1, sizeof *host);
  if (host == NULL) return NULL;
  host->limit = host->budget = memory_limit;
  host->swift = swift;
  host->callees = (clua_kind){.size = sizeof(void *), .release = swift.release};
  lua_State *L = lua_newstate(allocate, host);
  if (L == NULL) {
    free(host);
    return NULL;
  }
  *coroutine_record(L) = (uintptr_t)host;
  host->main = host->running = L;
  host->in_host = true;
  lua_atpanic(L, no_error_handler);
  // Objects with something to release live for one more cycle: with Lua's pause of 200 their
  // number grows from cycle to cycle.
  lua_gc(L, LUA_GCINC, 190, 0, 0);
  return L;
}

void clua_close(lua_State *L) {
  clua_host *host = host_of(L);
  lua_close(host->main);
  free(host);
}

lua_State *clua_running(lua_State *L) { return host_of(L)->running; }

void clua_collect(lua_State *L) { lua_gc(L, LUA_GCCOLLECT, 0); }

size_t clua_memory_used(lua_State *L) { return host_of(L)->used; }

void clua_set_memory_limit(lua_State *L, size_t limit) {
  clua_host *host = host_of(L);
  host->budget = limit;
  if (!host->counts_requests) host->limit = limit;
}

void clua_set_owner(lua_State *L, void *owner) { host_of(L)->owner = owner; }

void *clua_owner(lua_State *L) { return host_of(L)->owner; }

// With a limit of nothing every request is looked at, and counted.
void clua_fail_request(lua_State *L, uint64_t number) {
  clua_host *host = host_of(L);
  host->counts_requests = number > 0;
  host->requests = 0;
  host->overdrawn = false;
  host->failing_request = number;
  end_doubt(host);
}

uint64_t clua_requests(lua_State *L) { return host_of(L)->requests; }

void clua_set_output(lua_State *L, clua_output output, void *context) {
  host_of(L)->output = output;
  host_of(L)->output_context = context;
}
