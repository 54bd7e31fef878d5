// Stopping a script without a cost while nothing is wrong.
//
// A hook slows Lua's interpreter down, and setting a timer for each call costs more than a
// call. So a timer of the thread ticks while scripts run, and only compares call numbers; when
// one call has run for too long, or was cancelled, the tick arms a hook on the coroutine that
// is running. The timer's signal is delivered to the thread that runs the script, so handler
// and script never run at the same time.
#define _GNU_SOURCE
#include "host.h"
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define TICK_NANOSECONDS 5000000
// Ticks come at even distances but for this much.
#define JITTER_NANOSECONDS 500000
#define TICK_SIGNAL (SIGRTMIN + 5)

_Thread_local clua_thread_watch clua_watch;
static pthread_once_t handler_once = PTHREAD_ONCE_INIT;
static pthread_key_t thread_end;

uint64_t clua_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static void stop_hook(lua_State *L, lua_Debug *entry) {
  (void)entry;
  if (host_of(L)->stop == CLUA_RUNNING)
    lua_sethook(L, NULL, 0, 0);  // armed for an earlier call
  else
    clua_raise_stop(L);
}

// Arming visits every level of a stack, which can take longer than a tick: once is enough.
void clua_arm_stop(lua_State *L) {
  if (lua_gethookmask(L) != 0) return;
  lua_sethook(L, stop_hook, LUA_MASKCALL | LUA_MASKRET | LUA_MASKCOUNT, 1);
}

int clua_raise_stop(lua_State *L) {
  clua_arm_stop(L);
  lua_pushlightuserdata(L, (void *)&clua_stop_value);
  return lua_error(L);
}

void clua_pass_on(lua_State *L) {
  clua_host *host = host_of(L);
  clua_settle_memory(host);
  if (host->stop != CLUA_RUNNING) clua_raise_stop(L);
}

static clua_stop reason(clua_host *host, uint64_t time) {
  if (host->seen_call != host->call) {
    host->seen_call = host->call;
    host->seen_at = time;
  }
  if (host->cancellation != NULL && clua_is_cancelled(host->cancellation)) return CLUA_CANCELLED;
  uint64_t taken = time - host->seen_at + JITTER_NANOSECONDS;
  bool late = host->time_limit > 0 && taken >= host->time_limit;
  return late ? CLUA_DEADLINE : CLUA_RUNNING;
}

// A state that waits for another one takes that one along when it is stopped.
static void check_all(clua_host *innermost, uint64_t time) {
  for (clua_host *host = innermost; host != NULL; host = host->outer) {
    if (host->stop == CLUA_RUNNING) host->stop = reason(host, time);
    if (host->stop == CLUA_RUNNING || host->stop == CLUA_ENDING) continue;
    for (clua_host *inner = innermost; inner != host; inner = inner->outer)
      if (inner->stop == CLUA_RUNNING) inner->stop = host->stop;
  }
  for (clua_host *host = innermost; host != NULL; host = host->outer)
    if (host->stop != CLUA_RUNNING) clua_arm_stop(host->running);
}

static void set_timer(clua_thread_watch *watch, long nanoseconds) {
  struct itimerspec every = {{0, nanoseconds}, {0, nanoseconds}};
  watch->armed = timer_settime(watch->timer, 0, &every, NULL) == 0 && nanoseconds > 0;
}

static void on_tick(int signal, siginfo_t *info, void *context) {
  (void)signal;
  (void)context;
  if (info->si_code != SI_TIMER) return;
  int saved_errno = errno;
  clua_thread_watch *watch = info->si_value.sival_ptr;
  if (watch->current == NULL)
    set_timer(watch, 0);  // idle: the next call sets it again
  else
    check_all(watch->current, clua_now());
  errno = saved_errno;
}

static void delete_timer(void *value) {
  clua_thread_watch *watch = value;
  timer_delete(watch->timer);
  watch->created = false;
}

static void install_handler(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_tick;
  action.sa_flags = SA_SIGINFO | SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(TICK_SIGNAL, &action, NULL);
  pthread_key_create(&thread_end, delete_timer);
}

// Worker threads of libdispatch block all signals, and what they start inherits that.
static void let_through(int signal) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, signal);
  pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
}

static void create_timer(clua_thread_watch *watch) {
  pthread_once(&handler_once, install_handler);
  let_through(TICK_SIGNAL);
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = TICK_SIGNAL;
  event.sigev_value.sival_ptr = watch;
  event._sigev_un._tid = gettid();
  watch->created = timer_create(CLOCK_MONOTONIC, &event, &watch->timer) == 0;
  if (watch->created) pthread_setspecific(thread_end, watch);
}

bool clua_watch_start(void) {
  if (!clua_watch.created) create_timer(&clua_watch);
  if (clua_watch.created) set_timer(&clua_watch, TICK_NANOSECONDS);
  return clua_watch.armed;
}

void clua_watch_stopped(clua_host *host) {
  host->stop = CLUA_RUNNING;
  lua_sethook(host->main, NULL, 0, 0);
}

void clua_set_time_limit(lua_State *L, uint64_t nanoseconds) {
  host_of(L)->time_limit = nanoseconds;
}

clua_stop clua_last_stop(lua_State *L) { return host_of(L)->last_stop; }

bool clua_is_stopping(lua_State *L) { return host_of(L)->stop != CLUA_RUNNING; }

clua_cancellation *clua_cancellation_new(void) { return calloc(1, sizeof(clua_cancellation)); }

static clua_cancellation *_Atomic interrupt_flag;

// A SIGINT that comes later must not reach for it.
void clua_cancellation_free(clua_cancellation *flag) {
  clua_cancellation *registered = flag;
  atomic_compare_exchange_strong(&interrupt_flag, &registered, NULL);
  free(flag);
}

void clua_cancellation_set(clua_cancellation *flag, bool cancelled) {
  atomic_store(&flag->set, cancelled);
}

bool clua_cancellation_is_set(clua_cancellation *flag) { return clua_is_cancelled(flag); }

void clua_set_cancellation(lua_State *L, clua_cancellation *flag) {
  host_of(L)->cancellation = flag;
}

void clua_set_dropped(lua_State *L, clua_cancellation *flag, void (*release)(void *owner)) {
  host_of(L)->dropped = flag;
  host_of(L)->release_dropped = release;
}

void clua_keep_until_end(lua_State *L, void (*forget)(void *owner)) {
  host_of(L)->forget = forget;
}

// Where the handle is gone, Ctrl-C has its usual effect again.
static void on_interrupt(int number) {
  clua_cancellation *flag = atomic_load(&interrupt_flag);
  if (flag != NULL) {
    atomic_store(&flag->set, true);
  } else {
    signal(number, SIG_DFL);
    raise(number);
  }
}

void clua_cancel_on_interrupt(clua_cancellation *flag) {
  atomic_store(&interrupt_flag, flag);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = flag != NULL ? on_interrupt : SIG_DFL;
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, NULL);
  let_through(SIGINT);
}
