#!/usr/bin/python3
"""Computes the expected value of SealingTest::hashIsStable without libsodium, from the algorithm's description:
sub-key 2 = crypto_kdf's BLAKE2b (salt: sub-key id, person: context), hash = keyed BLAKE2b over framed fields."""
import hashlib
import struct

key = b"k" * 32
sub = hashlib.blake2b(b"", digest_size=32, key=key, salt=struct.pack("<Q", 2) + bytes(8),
                      person=b"madoguch" + bytes(8)).digest()
framed = b"".join(struct.pack(">I", len(f)) + f for f in [b"patient 1", b"01130012", b"x"])
print(hashlib.blake2b(framed, digest_size=32, key=sub).hexdigest())
