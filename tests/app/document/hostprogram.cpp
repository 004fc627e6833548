#include "app/document/documenthost.h"

#include <cstring>

/// The helper process by itself, as `madoguchi --document-host` runs it: for tests that need not build the
/// whole program.
int main(int argc, char **argv)
{
    return argc == 2 && std::strcmp(argv[1], "--document-host") == 0 ? madoguchi::runDocumentHost() : 2;
}
