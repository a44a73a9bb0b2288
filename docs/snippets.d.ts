import type { OperationsDb } from "@voyant-travel/operations"

// What the reader of a snippet is assumed to have. A snippet that declares one of these itself uses its own.
declare global {
  const db: OperationsDb
}
