/** The ledger's homes (DESIGN part 13). */
export { type Failure, type FailureCode, StoreFailure, storeFailureText } from './failures.js';
export { type AddressBook, openAddressBook } from './json/address-book.js';
export { type BackedUp, backup } from './json/backups.js';
export { openJsonLedger, type OpenOptions } from './json/open.js';
export { restore } from './json/restore.js';
export { rewrite, type Transform } from './json/rewrite.js';
export { type Finding, findingText, type Verified, verifyJournal } from './json/verify.js';
export { memoryLedger } from './memory.js';
