// The measure of the benchmarks: the same things written in C as its users write them, with
// luaL_checkudata and the libraries as they come.
#ifndef PLAIN_H
#define PLAIN_H

typedef struct lua_State plain_state;

// A state with all libraries and the globals add, len, name, new, fail, point.
plain_state *plain_open(void);
void plain_close(plain_state *L);
// Loads and runs a chunk; ends the process on an error: the benchmark is wrong then.
void plain_run(plain_state *L, const char *chunk);
// The text that a chunk returns when called with two integers; it lives as long as the state.
const char *plain_result(plain_state *L, const char *chunk, long length, const char *name,
                         long long first, long long second, long *count);
// Calls the global function `sum` with two integers, n times.
long long plain_call_sum(plain_state *L, int n);
// Opens a state with all libraries, and closes it.
void plain_open_and_close(void);

#endif
