// A lock that the thread sanitizer knows: Swift's own Mutex is not instrumented on Linux, so all
// that it guards would look like races.
#include "CLua.h"
#include <pthread.h>
#include <stdlib.h>

struct clua_lock {
  pthread_mutex_t mutex;
};

clua_lock *clua_lock_new(void) {
  clua_lock *lock = malloc(sizeof *lock);
  if (lock == NULL) abort();
  pthread_mutex_init(&lock->mutex, NULL);
  return lock;
}

void clua_lock_free(clua_lock *lock) {
  pthread_mutex_destroy(&lock->mutex);
  free(lock);
}

void clua_lock_take(clua_lock *lock) { pthread_mutex_lock(&lock->mutex); }

void clua_lock_release(clua_lock *lock) { pthread_mutex_unlock(&lock->mutex); }
