/* The header for makers is C: an engine that can do nothing is written with it, and every function has its place. */
#include "reader/engine/madoguchi_face.h"

#include <stddef.h>

static const mdg_face_info information = { MDG_FACE_ABI, 0, "None", "1" };

const mdg_face_info *mdg_face_describe(void) { return &information; }

int mdg_face_open(const char *configuration_utf8, mdg_face **out)
{
    *out = NULL;
    return configuration_utf8 ? MDG_E_DEVICE : MDG_E_ARGUMENT;
}

int mdg_face_read_code_b(mdg_face *face, char digits[15])
{
    (void)face;
    digits[0] = '\0';
    return MDG_E_UNSUPPORTED;
}

int mdg_face_start(mdg_face *face, const uint8_t *photo_jp2, uint32_t length, uint32_t timeout_ms)
{
    (void)face;
    return photo_jp2 && length > 0 && timeout_ms > 0 ? MDG_E_UNSUPPORTED : MDG_E_ARGUMENT;
}

int mdg_face_poll(mdg_face *face, mdg_face_progress *progress)
{
    (void)face;
    progress->state = MDG_SEARCHING;
    progress->tries_left = UINT32_MAX;
    progress->frame = NULL;
    progress->width = progress->height = progress->stride = 0;
    return MDG_OK;
}

void mdg_face_cancel(mdg_face *face) { (void)face; }

int mdg_face_unlock_card(mdg_face *face, mdg_transmit transmit, void *context)
{
    uint8_t response[258];
    uint32_t length = sizeof response;
    const uint8_t command[] = { 0x00, 0xA4, 0x04, 0x0C };
    (void)face;
    return transmit(context, command, sizeof command, response, &length);
}

void mdg_face_close(mdg_face *face) { (void)face; }
