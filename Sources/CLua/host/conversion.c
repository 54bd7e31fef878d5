// What a conversion to Swift may copy. A script can make a table that refers to one long text a
// million times: as Swift values that would fill the machine.
#include "host.h"

// How many values are copied between two looks at the clock.
#define LOOK 1024

void clua_begin_conversion(lua_State *L) { clua_forget_conversion(host_of(L)); }

clua_stop clua_conversion_refusal(lua_State *L) { return host_of(L)->conversion_refusal; }

// Inside a call the stop flag says it; outside there is none.
static clua_stop out_of_time(clua_host *host) {
  if (host->stop != CLUA_RUNNING) return (clua_stop)host->stop;
  if (host->depth > 0) return CLUA_RUNNING;
  if (host->cancellation != NULL && clua_is_cancelled(host->cancellation)) return CLUA_CANCELLED;
  uint64_t now = clua_now();
  if (host->conversions <= LOOK) host->conversion_began = now;
  bool late = host->time_limit > 0 && now - host->conversion_began >= host->time_limit;
  return late ? CLUA_DEADLINE : CLUA_RUNNING;
}

bool clua_count_converted(lua_State *L, size_t bytes) {
  clua_host *host = host_of(L);
  host->converted += bytes > CLUA_VALUE_BYTES ? bytes : CLUA_VALUE_BYTES;
  if (host->conversion_refusal != CLUA_RUNNING) return false;
  if (host->converted > host->budget)
    host->conversion_refusal = CLUA_MEMORY;
  else if (++host->conversions % LOOK == 0 || bytes > CLUA_VALUE_BYTES * LOOK)
    host->conversion_refusal = out_of_time(host);
  return host->conversion_refusal == CLUA_RUNNING;
}
