import { defineError } from "../../../kernel/errors.js"
import type { ImportError } from "./contract.js"

export const roomingImportFailed = defineError(
  "rooming_import_failed",
  "invalid",
  {
    title: "A rooming list has rows that cannot be carried out, so nothing was written.",
    mend: "`violations` names each row with its column and what is wrong. Mend the file, or send `partial` to write the other rows.",
  },
  ({ violations }: { slotId: string; violations: ImportError[] }) =>
    `${violations.length === 1 ? "1 row cannot" : `${violations.length} rows cannot`} be carried out; nothing was written. Row ${violations[0]?.row}: ${violations[0]?.message}`,
)

export const roomingErrors = [roomingImportFailed] as const
