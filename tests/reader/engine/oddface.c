/*
 * A face engine that does what none may, one thing at a time: its configuration says "what=call". Built several times:
 * with ODD_LACKS_POLL without that symbol, with ODD_ABI as one of another interface, with ODD_CAPABILITIES as one that
 * can do less, with ODD_DESCRIBES_NOTHING as one that does not say what it is.
 */
#include "reader/engine/madoguchi_face.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#ifndef ODD_ABI
#define ODD_ABI MDG_FACE_ABI
#endif
#ifndef ODD_CAPABILITIES
#define ODD_CAPABILITIES (MDG_CAP_FACE | MDG_CAP_CODE_B | MDG_CAP_CARD_KEY)
#endif

struct mdg_face {
    char what[64];
    char call[64];
};

static struct mdg_face the_face;

static int is(const char *what, const char *call)
{
    return strcmp(the_face.what, what) == 0 && strcmp(the_face.call, call) == 0;
}

/* For ever; a file in the home folder tells that it began. */
static void hang(void)
{
    char name[256];
    const char *home = getenv("HOME");
    if (home && snprintf(name, sizeof name, "%s/hangs", home) < (int)sizeof name) {
        FILE *file = fopen(name, "w");
        if (file)
            fclose(file);
    }
    for (;;)
        sleep(3600);
}

/* Whether the helper is as it should be, seen from inside; what is not gets the program ended by that number. */
static int look_around(void)
{
    extern char **environ;
    struct rlimit core;
    int signal_of_parent = 0;
    int descriptor;
    char **variable;
    if (prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0)
        _exit(40);
    if (getrlimit(RLIMIT_CORE, &core) != 0 || core.rlim_max != 0)
        _exit(41);
    if (prctl(PR_GET_PDEATHSIG, &signal_of_parent) != 0 || signal_of_parent != SIGKILL)
        _exit(42);
    for (descriptor = 4; descriptor < 1024; ++descriptor) {
        if (fcntl(descriptor, F_GETFD) >= 0)
            _exit(43);
    }
    for (variable = environ; *variable; ++variable) {
        if (strstr(*variable, "secret") || strncmp(*variable, "DBUS", 4) == 0)
            _exit(44);
    }
    if (socket(AF_INET, SOCK_STREAM, 0) >= 0 || errno != EPERM || socket(AF_INET6, SOCK_DGRAM, 0) >= 0)
        _exit(45);
    if (socket(AF_UNIX, SOCK_STREAM, 0) < 0)
        _exit(46);
    if (isatty(0) || isatty(1) || isatty(2) || !getenv("HOME"))
        _exit(47);
    return MDG_OK;
}

/* Starts a process of its own; its number stands in a file in the home folder. */
static void start_another(void)
{
    char name[256];
    const char *home = getenv("HOME");
    pid_t child = fork();
    if (child == 0) {
        close(3);
        for (;;)
            sleep(3600);
    }
    if (home && snprintf(name, sizeof name, "%s/started", home) < (int)sizeof name) {
        FILE *file = fopen(name, "w");
        if (file) {
            fprintf(file, "%ld", (long)child);
            fclose(file);
        }
    }
}

/* What can happen in every call. */
static int odd(const char *call)
{
    static const char noise[] = "MDG is not what follows here, nor is this any message";
    if (is("crash", call))
        raise(SIGSEGV);
    if (is("exit", call))
        _exit(0);
    if (is("look", call))
        return look_around();
    if (is("hang", call))
        hang();
    if (is("fork", call) || is("fork-exit", call))
        start_another();
    if (is("fork-exit", call))
        _exit(0);
    if (is("noise", call) && write(3, noise, sizeof noise) < 0)
        return MDG_E_DEVICE;
    if (is("device", call))
        return MDG_E_DEVICE;
    if (is("unknown", call))
        return 4711;
    if (is("negative", call))
        return -1;
    if (is("cancelled", call))
        return MDG_E_CANCELLED;
    if (is("argument", call))
        return MDG_E_ARGUMENT;
    if (is("refused", call))
        return MDG_E_REFUSED;
    if (is("unreadable", call))
        return MDG_E_UNREADABLE;
    return is("unsupported", call) ? MDG_E_UNSUPPORTED : MDG_OK;
}

const mdg_face_info *mdg_face_describe(void)
{
#ifdef ODD_DESCRIBES_NOTHING
    return NULL;
#else
    static const mdg_face_info information = { ODD_ABI, ODD_CAPABILITIES, "Odd\x1b[31m <b>one</b>", "0" };
    return &information;
#endif
}

int mdg_face_open(const char *configuration_utf8, mdg_face **out)
{
    const char *sign = strchr(configuration_utf8, '=');
    if (!sign || strlen(configuration_utf8) > 60)
        return MDG_E_ARGUMENT;
    memset(&the_face, 0, sizeof the_face);
    memcpy(the_face.what, configuration_utf8, (size_t)(sign - configuration_utf8));
    strcpy(the_face.call, sign + 1);
    *out = is("no-handle", "open") ? NULL : &the_face;
    return odd("open");
}

int mdg_face_read_code_b(mdg_face *face, char digits[15])
{
    (void)face;
    strcpy(digits, is("letters", "code-b") ? "1234567890123A" : "12345678901234");
    if (is("short", "code-b"))
        digits[4] = '\0';
    if (is("long", "code-b"))
        digits[14] = '5';
    return odd("code-b");
}

int mdg_face_start(mdg_face *face, const uint8_t *photo_jp2, uint32_t length, uint32_t timeout_ms)
{
    (void)face, (void)photo_jp2, (void)timeout_ms;
    return length == 0 ? MDG_E_ARGUMENT : odd("start");
}

#ifndef ODD_LACKS_POLL
int mdg_face_poll(mdg_face *face, mdg_face_progress *progress)
{
    static uint8_t picture[3 * 64 * 64];
    (void)face;
    progress->state = is("state", "poll") ? 9 : is("forever", "poll") || strcmp(the_face.call, "cancel") == 0 ? 0 : 5;
    progress->tries_left = is("tries", "poll") ? 3000000000u : 2;
    progress->frame = picture;
    progress->width = progress->height = 64;
    progress->stride = 3 * 64;
    if (is("stride", "poll"))
        progress->stride = 3 * 64 - 1;
    if (is("wide", "poll"))
        progress->width = 1921, progress->stride = 3 * 1921;
    if (is("huge", "poll"))
        progress->width = progress->height = 1920, progress->stride = 3 * 1920;
    if (is("flat", "poll"))
        progress->height = 0;
    if (is("no-frame", "poll"))
        progress->frame = NULL;
    return odd("poll");
}
#endif

void mdg_face_cancel(mdg_face *face)
{
    (void)face;
    (void)odd("cancel");
}

static int send_one(mdg_transmit transmit, void *context, const uint8_t *command, uint32_t length)
{
    uint8_t response[258];
    uint32_t room = is("narrow", "unlock") ? 1 : sizeof response;
    return transmit(context, command, length, response, &room);
}

int mdg_face_unlock_card(mdg_face *face, mdg_transmit transmit, void *context)
{
    static const uint8_t challenge[] = { 0x00, 0x84, 0x00, 0x00, 0x08 };
    static const uint8_t verify[] = { 0x00, 0x20, 0x00, 0x80, 0x04, '1', '2', '3', '4' };
    int code;
    (void)face;
    if (is("verify", "unlock"))
        return send_one(transmit, context, verify, sizeof verify);
    if (is("nothing", "unlock"))
        return send_one(transmit, context, NULL, 0);
    do
        code = send_one(transmit, context, challenge, sizeof challenge);
    while (is("forever", "unlock") && code == MDG_OK);
    if (is("no-heed", "unlock"))
        return MDG_OK;
    return code == MDG_OK ? odd("unlock") : code;
}

void mdg_face_close(mdg_face *face)
{
    (void)face;
    (void)odd("close");
}
