// What the parts of CLua share: the record that belongs to a state and all its coroutines.
#ifndef CLUA_HOST_H
#define CLUA_HOST_H

#include "CLua.h"
#include <signal.h>
#include <stdatomic.h>
#include <time.h>

struct clua_cancellation {
  atomic_bool set;
};

typedef struct clua_host {
  lua_State *main;
  void *owner;
  clua_swift swift;
  clua_kind callees;
  // The coroutine that is executing: where the stop hook is armed.
  lua_State *running;

  size_t used;
  // Above `limit` every request is looked at; while one is doubted it is 0 and the true one is
  // in `budget`.
  size_t limit;
  size_t budget;
  // A request that was refused: Lua asks again for the same after a collection, unless the
  // refusal was final.
  bool doubts;
  void *doubted_block;
  size_t doubted_size;
  // A Swift frame is the innermost one: the allocator lets the budget be exceeded.
  bool in_host;
  // Only what needs nothing of the host is to be done: anything else ends the call.
  bool is_plain;
  int unpushed;                // see clua_note_unpushed
  int releasing;               // finalisers that are running
  // For tests, see clua_fail_request.
  bool counts_requests;
  bool overdrawn;
  uint64_t requests;
  uint64_t failing_request;

  volatile sig_atomic_t stop;  // clua_stop
  clua_stop last_stop;
  int depth;                   // of calls from Swift into Lua
  int closing;                 // coroutines that are being closed, one inside the other

  // The watch compares this number between ticks; nothing else is done for a call.
  volatile uint64_t call;
  uint64_t seen_call;
  uint64_t seen_at;
  uint64_t time_limit;
  clua_cancellation *cancellation;
  clua_cancellation *dropped;  // see clua_set_dropped
  void (*release_dropped)(void *owner);
  void (*forget)(void *owner);  // see clua_keep_until_end

  // The conversion to Swift that is going on.
  size_t converted;
  uint64_t conversions;
  uint64_t conversion_began;
  clua_stop conversion_refusal;
  struct clua_host *outer;     // the state that was running on this thread before

  clua_output output;
  void *output_context;

  // Lua's own functions by which scripts raise, and whether the last error came from one of them.
  lua_CFunction raisers[2];
  bool raised_by_script;
  int frame_count;
  clua_frame frames[CLUA_FRAMES];
} clua_host;

// Each coroutine has the address of the record; its lowest bit says that a stop ended it.
#define CLUA_WAS_STOPPED ((uintptr_t)1)
static inline uintptr_t *coroutine_record(lua_State *L) {
  return (uintptr_t *)lua_getextraspace(L);
}
static inline clua_host *host_of(lua_State *L) {
  return (clua_host *)(*coroutine_record(L) & ~CLUA_WAS_STOPPED);
}

static inline void clua_forget_conversion(clua_host *host) {
  host->converted = 0;
  host->conversions = 0;
  host->conversion_refusal = CLUA_RUNNING;
}

// What is raised to stop a script: no script can make it, and none that it stops can catch it.
extern const char clua_stop_value;

// What a thread watches: the innermost state that runs on it, with a timer that ticks.
typedef struct {
  clua_host *volatile current;
  timer_t timer;
  bool created;
  volatile sig_atomic_t armed;
} clua_thread_watch;

extern _Thread_local clua_thread_watch clua_watch;
bool clua_watch_start(void);
void clua_watch_stopped(clua_host *host);
uint64_t clua_now(void);
static inline bool clua_is_cancelled(const clua_cancellation *flag) {
  return atomic_load_explicit(&flag->set, memory_order_relaxed);
}

// The state begins to run on this thread; false where nothing could stop it.
static inline bool clua_watch_enter(clua_host *host) {
  host->call++;
  host->frame_count = 0;
  host->raised_by_script = false;
  host->outer = clua_watch.current;
  clua_watch.current = host;  // before the timer is looked at: a tick that finds none ends it
  if (!clua_watch.armed && !clua_watch_start()) return false;
  if (host->cancellation != NULL && clua_is_cancelled(host->cancellation))
    host->stop = CLUA_CANCELLED;
  return true;
}

static inline void clua_watch_leave(clua_host *host) {
  clua_watch.current = host->outer;
  host->outer = NULL;
  if (host->stop != CLUA_RUNNING) clua_watch_stopped(host);
}

void clua_arm_stop(lua_State *L);
int clua_raise_stop(lua_State *L);
void clua_note_frames(lua_State *L);

// A refusal that wasn't followed by a second try was final: the script used up its memory.
void clua_settle_memory(clua_host *host);
// Raises where the script is being stopped. To be called in every loop that may be long.
static inline void clua_check_stop(lua_State *L) {
  if (host_of(L)->stop != CLUA_RUNNING) clua_raise_stop(L);
}

// Raises again what a script may not catch; returns for an ordinary error.
void clua_pass_on(lua_State *L);

#endif
