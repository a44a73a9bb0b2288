"use client"
import { downloadFile } from "../../kernel/core/index.js"
import { useFromCore } from "../../kernel/hooks/index.js"
import { useErrorText, useToast } from "../../kernel/ui/index.js"
import { availabilityClient } from "../client.js"
import { useRecordRoomingCsv } from "../hooks/index.js"
import type { SlotId } from "../types.js"

/** Lists of a departure as files, saved by the browser. */
export function useExports(slotId: SlotId) {
  const client = useFromCore(availabilityClient)
  const record = useRecordRoomingCsv()
  const toast = useToast()
  const errorText = useErrorText()
  const attempt = async (run: () => Promise<unknown>) => {
    try {
      await run()
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return {
    passengers: (profile: "standard" | "full") => attempt(async () => downloadFile(await client.exportPassengersCsv({ slotId, profile }))),
    rooming: (family: string, segment: string) =>
      attempt(async () => downloadFile(await client.exportRoomingCsv({ slotId, family, segment }))),
    /** The same, and the server remembers it: answers under which id. */
    recordRooming: async (family: string, segment: string, recipient: string) => {
      const file = await record.mutateAsync({ slotId, family, segment, ...(recipient && { recipient }) })
      downloadFile(file)
      return file.exportId
    },
  }
}
