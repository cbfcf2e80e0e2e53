// Swift cannot call variadic C: each option type gets a function of its own.
#ifndef REDRESS_CCURL_SHIM_H
#define REDRESS_CCURL_SHIM_H
#include <curl/curl.h>
// mallopt(3): Swift's Glibc leaves it out.
#include <malloc.h>

static inline CURLcode redress_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode redress_curl_set_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode redress_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode redress_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode redress_curl_set_offset(CURL *handle, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(handle, option, value);
}
typedef size_t (*redress_curl_transfer)(char *bytes, size_t size, size_t count, void *context);
static inline CURLcode redress_curl_set_transfer(CURL *handle, CURLoption option, redress_curl_transfer value) {
    return curl_easy_setopt(handle, option, value);
}
typedef int (*redress_curl_progress)(
    void *context, curl_off_t expected, curl_off_t received, curl_off_t toSend, curl_off_t sent);
static inline CURLcode redress_curl_set_progress(CURL *handle, redress_curl_progress value) {
    return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}
static inline CURLcode redress_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}
static inline CURLcode redress_curl_get_socket(CURL *handle, curl_socket_t *value) {
    return curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, value);
}
#endif
