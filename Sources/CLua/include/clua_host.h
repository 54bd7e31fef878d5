// The record of a state: memory, limits, frames, and what stops a script.
#ifndef CLUA_HOST_FACE_H
#define CLUA_HOST_FACE_H

#include <lua.h>
#include <lualib.h>
#include <lauxlib.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Why a script is being stopped. While it is not CLUA_RUNNING the script can't go on: every
// instruction and every border crossing raises.
typedef enum {
  CLUA_RUNNING = 0,
  CLUA_DEADLINE = 1,
  CLUA_CANCELLED = 2,
  CLUA_MEMORY = 3,
  CLUA_OUTPUT = 4,
  CLUA_ENDING = 5,  // a callback returned CLUA_END: stops the innermost call from Swift only
} clua_stop;

#define CLUA_FRAMES 16

// One level of the stack at the time of an error.
typedef struct {
  char source[240];  // the chunk's name as it was given ('@path', '=name' or the text itself)
  char name[60];     // of the function, empty where it has none
  int line;          // current line, -1 for a C function
} clua_frame;

// What Swift gives to every state: how its closures are called, and let go.
typedef struct {
  // Calls a closure: returns its number of results, or a marker.
  int (*call)(lua_State *L, void *closure);
  // Gets the address of where the closure's own address is.
  void (*release)(void *payload, void *context);
} clua_swift;
// What a reading gives that needs no Lua: the host writes it down, C pushes it.
typedef enum {
  CLUA_NO_ANSWER,  // the ordinary function of the host is to be asked
  CLUA_ANSWER_NUMBER,
  CLUA_ANSWER_INTEGER,
  CLUA_ANSWER_BOOLEAN,
  CLUA_ANSWER_TEXT,    // of the host's own, ended by a NUL
  CLUA_ANSWER_OBJECT,  // another object of the same kind
  CLUA_ANSWER_PAIR,    // `integer`, and `second` behind it
} clua_answer_kind;

#define CLUA_ANSWER_SIZE 32
typedef struct {
  double number;
  int64_t integer;  // of a boolean too
  int64_t second;
  const char *text;
  union {
    unsigned char payload[CLUA_ANSWER_SIZE];
    void *align;
  };
} clua_answer;

// Answers a reading of an item (-1: without one) of the object with this payload. It must not
// touch the state. Member 0 is `object[item]`, the others are numbered by the host.
typedef int (*clua_reader)(const void *payload, int member, int64_t item, const void *context,
                           clua_answer *answer);

// A kind of host object: how large its payload is, and how it is released (NULL: it needs not).
typedef struct {
  size_t size;
  void (*release)(void *payload, void *context);
  void *context;
  // Answers readings without Lua, or NULL; see clua_answer.
  clua_reader reader;
  const void *reader_context;
  const void *identity;  // set by clua_register_kind
} clua_kind;
// Where `print` writes: returns false where nothing more may be written.
typedef bool (*clua_output)(void *context, const char *bytes, size_t count);

// --- state (state.c)

// A state with a budget in bytes; NULL where even the first blocks don't fit. Swift is taken to
// be the innermost frame until clua_call. [-]
lua_State *clua_open(size_t memory_limit, clua_swift swift);
void clua_close(lua_State *L);
// The address that Swift keeps with the state.
void clua_set_owner(lua_State *L, void *owner);
void *clua_owner(lua_State *L);
// The coroutine that is running: the one whose stack is to be used. [-]
lua_State *clua_running(lua_State *L);
// Collects all garbage. [-]
void clua_collect(lua_State *L);
size_t clua_memory_used(lua_State *L);
// Sets what scripts may use from now on. [-]
void clua_set_memory_limit(lua_State *L, size_t limit);
// For tests: from now on the n-th request for memory, with Lua's second try, is refused as if the
// budget were used up (0: none is); and how many requests there were since then.
void clua_fail_request(lua_State *L, uint64_t number);
uint64_t clua_requests(lua_State *L);
void clua_set_output(lua_State *L, clua_output output, void *context);

// --- frames (frames.c)

// The frames noted at the last error, innermost first.
int clua_frame_count(lua_State *L);
const clua_frame *clua_frame_at(lua_State *L, int level);
// Where the function `level` levels up the stack is: 1 is what called the host function. [-]
bool clua_caller(lua_State *L, int level, clua_frame *frame);

// --- conversions to Swift (conversion.c)

// Counts what a conversion copies. False where it is too much: more bytes than the memory limit,
// each value counted as at least CLUA_VALUE_BYTES; longer than the time limit; cancelled.
#define CLUA_VALUE_BYTES 64
bool clua_count_converted(lua_State *L, size_t bytes);
// Begins another conversion.
void clua_begin_conversion(lua_State *L);
// Why the latest conversion was refused; CLUA_RUNNING where it wasn't.
clua_stop clua_conversion_refusal(lua_State *L);

// --- stopping (watch.c)

// A call from Swift into Lua may take so long, in nanoseconds; 0 for no limit.
void clua_set_time_limit(lua_State *L, uint64_t nanoseconds);
// Why the last call from Swift was stopped.
clua_stop clua_last_stop(lua_State *L);
// Whether the script is being stopped: a callback that works for long asks from time to time, and
// returns where it is. [-]
bool clua_is_stopping(lua_State *L);
// A flag that any thread, or a signal handler, may set; states that have it stop within a tick.
typedef struct clua_cancellation clua_cancellation;
clua_cancellation *clua_cancellation_new(void);
void clua_cancellation_free(clua_cancellation *flag);
void clua_cancellation_set(clua_cancellation *flag, bool cancelled);
bool clua_cancellation_is_set(clua_cancellation *flag);
void clua_set_cancellation(lua_State *L, clua_cancellation *flag);
// The flag that says that handles were dropped: while it is set, `release` is called after each
// Swift callback.
void clua_set_dropped(lua_State *L, clua_cancellation *flag, void (*release)(void *owner));
// Swift keeps something until the outermost call has ended well: then `forget` is called once.
void clua_keep_until_end(lua_State *L, void (*forget)(void *owner));
// Lets SIGINT set the flag (NULL: the signal's default again).
void clua_cancel_on_interrupt(clua_cancellation *flag);

// --- a lock between threads (lock.c)

typedef struct clua_lock clua_lock;
clua_lock *clua_lock_new(void);
void clua_lock_free(clua_lock *lock);
void clua_lock_take(clua_lock *lock);
void clua_lock_release(clua_lock *lock);

// --- Lua's macros, which Swift doesn't see

static inline const char *clua_release(void) { return LUA_RELEASE; }
static inline int clua_registry(void) { return LUA_REGISTRYINDEX; }
static inline bool clua_integer(lua_State *L, int index, lua_Integer *value) {
  int is_integer;
  *value = lua_tointegerx(L, index, &is_integer);
  return is_integer && lua_type(L, index) == LUA_TNUMBER;  // a text that looks like one is none
}
static inline bool clua_number(lua_State *L, int index, lua_Number *value) {
  if (lua_type(L, index) != LUA_TNUMBER) return false;
  *value = lua_tonumberx(L, index, NULL);
  return true;
}
static inline void clua_pop(lua_State *L, int count) { lua_settop(L, -count - 1); }

#endif
