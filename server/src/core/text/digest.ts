import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of the UTF-8 bytes, in hex; the same in every host, and synchronous in all of them. */
export const digest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** The first 16 hex digits: enough to name a finding or a block. */
export const shortDigest = (text: string): string => digest(text).slice(0, 16);
