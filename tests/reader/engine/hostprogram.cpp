#include "reader/engine/facehost.h"

#include <cstring>

/// The helper process by itself, as `madoguchi --face-host` runs it: for tests that need not build the whole
/// program.
int main(int argc, char *argv[])
{
    return argc == 2 && std::strcmp(argv[1], "--face-host") == 0 ? madoguchi::runFaceHost() : 2;
}
