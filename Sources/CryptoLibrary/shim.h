#ifndef CHITIEU_CRYPTO_LIBRARY_H
#define CHITIEU_CRYPTO_LIBRARY_H
#include <openssl/evp.h>
#endif
