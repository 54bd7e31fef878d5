// Lua compares texts through the C library's strcoll, once for each piece between NULs, in its
// interpreter, where neither a hook nor a function of ours is reached: two texts of NULs would be
// compared for seconds whatever the limit. So this program has its own strcoll, which the dynamic
// linker takes for Lua's library too. Under a script it compares bytes, whatever the locale, and
// looks at the stop flag; all else gets the C library's.
#define _GNU_SOURCE
#include "libraries.h"
#include <dlfcn.h>
#include <string.h>

typedef int (*comparison)(const char *, const char *);

static int compare_by_locale(const char *left, const char *right) {
  static _Atomic(comparison) known;
  comparison own = atomic_load(&known);
  if (own == NULL) {
    own = (comparison)dlsym(RTLD_NEXT, "strcoll");
    atomic_store(&known, own);
  }
  return own != NULL ? own(left, right) : strcmp(left, right);
}

int strcoll(const char *left, const char *right) {
  clua_host *host = clua_watch.current;
  if (host == NULL || host->in_host) return compare_by_locale(left, right);
  if (host->stop != CLUA_RUNNING) clua_raise_stop(host->running);
  return strcmp(left, right);
}
