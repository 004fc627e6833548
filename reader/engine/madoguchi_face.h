/*
 * madoguchi_face.h: how a maker's face engine is plugged into Madoguchi.
 *
 * An engine is a shared library with the eight functions below. A station names it in its settings ([reader]
 * engine) and gives it a line of its own ([reader] engine_config). Madoguchi loads it in a helper process,
 * never in its own: a crash or a hang of the engine ends that helper, the patient goes on with the PIN, and
 * the helper is started again for the next one.
 *
 * What an engine can rely on
 *   - All functions are called on one thread, one at a time: describe, open, then any of the others, at last
 * close.
 *   - Standard input, output and error lead nowhere, and no socket but a local one is to be had; of the
 * environment there are PATH, HOME, TZ and the language.
 *   - Texts are UTF-8 and end with NUL.
 *
 * What Madoguchi relies on
 *   - Time: open and start return within 3 s, read_code_b within 5 s, unlock_card within 10 s, poll and
 * cancel within 200 ms. What takes longer is killed (SIGKILL), and so is an engine that returns a code or a
 * state that is not listed here.
 *   - The photograph and code B are personal: an engine keeps neither beyond the call (the photograph: beyond
 * the comparison), writes neither anywhere, and wipes what it copied.
 *   - A returned pointer stays valid as long as its comment says.
 *   - The key behind MDG_CAP_CARD_KEY stays in the device's tamper-resistant part.
 *
 * Build it with  cc -shared -fPIC -o my-face.so my-face.c  and try it with  madoguchi --config station.ini
 * --check
 */
#ifndef MADOGUCHI_FACE_H
#define MADOGUCHI_FACE_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* clang-format off */

#define MDG_FACE_ABI 1u

/* What an engine can do: mdg_face_info.capabilities, added together. */
enum { MDG_CAP_FACE = 1u,        /* can match a face with a photograph                 */
       MDG_CAP_CODE_B = 2u,      /* can read code B (14 digits) off the card's front   */
       MDG_CAP_CARD_KEY = 4u };  /* can unlock the card's key without the PIN          */

/* What functions return. */
enum { MDG_OK = 0,
       MDG_E_ARGUMENT = 1,       /* a configuration or a value that makes no sense     */
       MDG_E_DEVICE = 2,         /* the device, or the card behind `transmit`, failed  */
       MDG_E_CANCELLED = 3,      /* somebody at the device ended it                    */
       MDG_E_UNSUPPORTED = 4,    /* not one of the capabilities                        */
       MDG_E_UNREADABLE = 5,     /* the card's front, or the photograph                */
       MDG_E_REFUSED = 6 };      /* not now, or not for this card                      */

/* mdg_face_progress.state. From MDG_MATCHED on it is final: poll is not called again before the next start. */
enum { MDG_SEARCHING = 0,        /* no face is seen                                    */
       MDG_TOO_FAR = 1, MDG_TOO_NEAR = 2, MDG_OFF_CENTRE = 3,
       MDG_COMPARING = 4,        /* please keep still                                  */
       MDG_MATCHED = 5, MDG_NOT_MATCHED = 6,
       MDG_TIMED_OUT = 7,        /* timeout_ms went by without a result                */
       MDG_LOCKED = 8 };         /* no more tries with this card                       */

typedef struct mdg_face mdg_face;

/* Valid as long as the library is loaded. `abi` is the MDG_FACE_ABI that it was built with. */
typedef struct { uint32_t abi; uint32_t capabilities; const char *model; const char *version; } mdg_face_info;

typedef struct {
    uint32_t state;                 /* MDG_SEARCHING …                                             */
    uint32_t tries_left;            /* UINT32_MAX: not known                                       */
    const uint8_t *frame;           /* preview, RGB888 from the top left, as a mirror would show;  */
                                    /* valid until the next poll; may be NULL                      */
    uint32_t width, height, stride; /* each side at most 1920, at most 1920 x 1080 pixels;         */
                                    /* bytes from line to line: 3 * width up to 16384              */
} mdg_face_progress;

/* The card, as the plug-in sees it: returns 0 and fills response/length, or an MDG_E_ code.
 * `command` is one whole APDU. Before the call *response_length is the room in `response` (258 are enough for a short
 * answer, 65538 for any); after it, the answer's length with its status word.
 * The authentication application is selected. What an unlocking does not need (a PIN, a signature, another
 * application) is not sent: an engine that tries is killed. */
typedef int (*mdg_transmit)(void *context, const uint8_t *command, uint32_t command_length,
                            uint8_t *response, uint32_t *response_length);

const mdg_face_info *mdg_face_describe(void);
/* `configuration_utf8`: [reader] engine_config as it stands; never NULL. Opens the device. */
int  mdg_face_open(const char *configuration_utf8, mdg_face **out);
int  mdg_face_read_code_b(mdg_face *, char digits[15]);               /* 14 digits and NUL */
/* `photo_jp2`: the photograph of the card's face record, JPEG 2000; valid during the call only. */
int  mdg_face_start(mdg_face *, const uint8_t *photo_jp2, uint32_t length, uint32_t timeout_ms);
int  mdg_face_poll(mdg_face *, mdg_face_progress *);                  /* returns at once   */
void mdg_face_cancel(mdg_face *);                                     /* ends what start began */
int  mdg_face_unlock_card(mdg_face *, mdg_transmit, void *context);   /* after MDG_MATCHED, or for a visual check */
void mdg_face_close(mdg_face *);

/* clang-format on */

#ifdef __cplusplus
}
#endif

#endif
