// Calls, protected forms and objects.
#ifndef CLUA_BORDER_FACE_H
#define CLUA_BORDER_FACE_H

#include "clua_host.h"

// What a Swift callback returns instead of a count of results.
#define CLUA_RAISE (-1)  // raise the value on top of the stack
#define CLUA_END (-2)    // end the call from Swift into Lua, past every pcall of the script

// Statuses of a protected call, beside Lua's own LUA_OK, LUA_ERRRUN, LUA_ERRSYNTAX …
#define CLUA_ENDED 100    // a callback returned CLUA_END
#define CLUA_STOPPED 101  // clua_last_stop tells why
#define CLUA_FOREIGN 102    // a value of another state was pushed
#define CLUA_UNWATCHED 103  // the system gives no timer: nothing was run
#define CLUA_OVERFLOW 104   // a value needs more of the stack than there is
#define CLUA_FORMLESS 105   // a value of Swift has no form in Lua

// --- calls (call.c)

// lua_pcall with the error's frames noted, limits in force. Needs one free stack slot.
// [-(nargs + 1), +(nresults|1), -]
int clua_call(lua_State *L, int nargs, int nresults);
// The same for a referenced function in two steps, without moving the arguments: a message
// handler at height + 1 lies below the function, and stays below the results. It gives the stack
// that is to be used, or NULL where there is no room on it. [-0, +2|0, -], [-(nargs + 1),
// +(nresults|1), -]
typedef struct {
  lua_State *L;
  int height;
} clua_begun;
clua_begun clua_begin(lua_State *L, int reference);
int clua_call_begun(lua_State *L, int handler, int nargs, int nresults);
// Something that was to be pushed could not be, and nil was instead: CLUA_FOREIGN,
// CLUA_OVERFLOW or CLUA_FORMLESS. The next call is refused, and so is the return of a host
// function, unless it is taken back: then the status is given, LUA_OK where there is nothing.
void clua_note_unpushed(lua_State *L, int status);
int clua_take_unpushed(lua_State *L);
// Whether a call from Swift is running.
bool clua_is_running(lua_State *L);
// Loads a text chunk. [-0, +1, -]
int clua_load_text(lua_State *L, const char *bytes, size_t count, const char *name);
// Calls over rows (batch.c): a function called for `count` objects, whose payloads lie one behind
// the other; where `values` is not 0, for each object with the first `values` elements of a table
// too. What needs nothing of the host is written to `numbers` and `marks` (count x max(values, 1)
// of each, the values of an object together); what would enter Swift, print or fail is left.
typedef enum { CLUA_BATCH_LEFT, CLUA_BATCH_NUMBER, CLUA_BATCH_TRUE, CLUA_BATCH_FALSE } clua_batch_mark;
typedef struct {
  int function;           // reference of the function
  const clua_kind *kind;  // of the objects, which need no release
  const char *payloads;
  size_t stride;  // from one payload to the next
  int count;
  int arguments;  // reference of the table
  int values;
  double *numbers;
  unsigned char *marks;
} clua_batch;
// How many calls ended early; -1: a stop that is more than one call's, the rest is left. [-0, +0, -]
int clua_call_batch(lua_State *L, clua_batch rows);
// A function that calls the closure; it owns it. [-0, +1, m]
void clua_push_function(lua_State *L, void *closure);
// Whether the last error that ended a call was raised by `error` or `assert`. [-]
bool clua_raised_by_script(lua_State *L);
// Raises from C what a Swift callback asked for, or what stops the script. [e]
int clua_raise(lua_State *L, int marker);

// --- protected forms (protected.c): each returns a status; on failure the error is on top

int clua_get(lua_State *L, int index);                // t[k]: [-1, +1, -]
int clua_set(lua_State *L, int index);                // t[k] = v: [-2, +0|1, -]
int clua_next(lua_State *L, int index, bool *more);   // [-1, +2|0|1, -]

// --- objects (object.c): userdata that begin with the identity of their kind, any address

// Takes the metatable on top as the one of an identity; the kind must outlive the state.
// [-1, +0, m]
void clua_register_kind(lua_State *L, const void *identity, clua_kind *kind);
// A new object, not yet to be released: fill the payload, then finish it. NULL where the identity
// is not registered. [-0, +1|0, m]
void *clua_new_object(lua_State *L, const void *identity, size_t size);
void clua_finish_object(void *payload, const void *identity);
// The payload of an object with that identity, or NULL. [-]
void *clua_object(lua_State *L, int index, const void *identity);
// A closure as a value; it owns it. [-0, +1, m]
void clua_push_callee(lua_State *L, void *closure);
// `__index` of a kind, from its members, the callee for items, the callee for other keys, and the
// kind itself as a light userdata. [-4, +1, m]
void clua_push_index(lua_State *L);
// A method that the kind's reader is asked first where it has from `least` to `most` arguments
// behind the object; the first of them is an item. The members are under the closure. [-1, +1, m]
void clua_push_read_method(lua_State *L, void *closure, const clua_kind *kind, int member,
                           int least, int most);
// `__newindex` of a kind, from its setters and the callee for other keys. [-2, +1, m]
void clua_push_newindex(lua_State *L);

// --- sandbox (sandbox.c, coroutines.c)

// Leaves the allowed part of Lua's libraries as globals. [-0, +0, e], call it protected.
int clua_open_sandbox(lua_State *L);
int clua_open_coroutines(lua_State *L);

#endif
