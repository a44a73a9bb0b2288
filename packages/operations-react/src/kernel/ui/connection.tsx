"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useOperations } from "../context/context.js"
import { useFormat } from "../format/use-format.js"
import { scopeKey } from "../query/keys.js"
import { Button } from "./button.js"
import { useContact } from "./closed-while-lost.js"
import { Notice } from "./notice.js"
import { useAnnounce } from "./root-context.js"
import { useText } from "./text.js"

/** How old everything on the page is while the server cannot be reached, and that nothing can be changed until it is back. */
export function ConnectionBanner() {
  const { lost, heardAt } = useContact()
  return lost ? <Lost heardAt={heardAt} /> : null
}

const tick = 10_000

function Lost({ heardAt }: { heardAt: number | undefined }) {
  const t = useText()
  const format = useFormat()
  const announce = useAnnounce()
  const client = useQueryClient()
  const { operations, now: clock } = useOperations()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    announce(`${t("ui.lost")} ${t("ui.lostWrites")}`)
    return () => announce(t("ui.lostOver"))
  }, [announce, t])
  const age = heardAt === undefined ? undefined : format.relative(new Date(clock().getTime() - (now - heardAt)))
  const again = () => void client.invalidateQueries({ queryKey: scopeKey(operations), refetchType: "active" })
  return (
    <Notice
      tone="warning"
      title={age === undefined ? t("ui.lost") : t("ui.lostAge", { age })}
      actions={
        <Button icon="refresh" onClick={again}>
          {t("ui.retry")}
        </Button>
      }
    >
      {t("ui.lostWrites")}
    </Notice>
  )
}
