"use client"
import { useState } from "react"
import type { Operations } from "../../../../kernel/core/index.js"
import { useFromCore } from "../../../../kernel/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import {
  Button,
  Code,
  ConfirmDialog,
  DetailPanel,
  Facts,
  Instant,
  Notice,
  Panel,
  useErrorText,
  useToast,
} from "../../../../kernel/ui/index.js"
import { useCalendarFeeds, useCreateCalendarFeed, useRevokeCalendarFeed } from "../../../hooks/index.js"
import type { AssetResourceId, CalendarFeed } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"

const addressOf = ({ publicUrl }: Operations) => publicUrl

/** The calendar of a driver or guide for their telephone: its address is made, told once, renewed and taken away. */
export function CalendarFeedPanel({ resourceId, mayWrite }: { resourceId: AssetResourceId; mayWrite: boolean }) {
  const t = useMessages(fleetMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const address = useFromCore(addressOf)
  const query = useCalendarFeeds({ resourceId: [resourceId], limit: 1 })
  const create = useCreateCalendarFeed()
  const revoke = useRevokeCalendarFeed()
  const [made, setMade] = useState<string>()
  const [asked, ask] = useState<"renew" | "revoke">()
  const make = async () => {
    const { path } = await create.mutateAsync({ resourceId })
    setMade(new URL(address(path), window.location.href).href)
  }
  const first = () => void make().catch((error: unknown) => toast({ tone: "danger", text: errorText(error) }))
  return (
    <DetailPanel title={t("fleet.feed")}>
      <Panel query={query}>
        {({ data: [feed] }) => {
          const live = feed && feed.revokedAt === null ? feed : undefined
          return (
            <div className="op-stack">
              {made && <MadeAddress address={made} />}
              {live ? <FeedFacts feed={live} /> : <p className="op-text op-faint">{t("fleet.feedNone")}</p>}
              {mayWrite && (
                <div className="op-row">
                  <Button icon="calendar" pending={create.isPending} onClick={live ? () => ask("renew") : first}>
                    {t(live ? "fleet.feedRenew" : "fleet.feedMake")}
                  </Button>
                  {live && <Button onClick={() => ask("revoke")}>{t("fleet.feedRevoke")}</Button>}
                </div>
              )}
            </div>
          )
        }}
      </Panel>
      <ConfirmDialog
        open={asked !== undefined}
        onClose={() => ask(undefined)}
        title={t(asked === "revoke" ? "fleet.feedRevokeTitle" : "fleet.feedRenewTitle")}
        consequences={<p className="op-text">{t("fleet.feedDies")}</p>}
        confirmLabel={t(asked === "revoke" ? "fleet.feedRevokeDo" : "fleet.feedRenewDo")}
        danger
        onConfirm={async () => {
          if (asked === "renew") return make()
          await revoke.mutateAsync({ resourceId })
          setMade(undefined)
          toast({ tone: "success", text: t("fleet.feedRevoked") })
        }}
      />
    </DetailPanel>
  )
}

/** The address, which nobody can read again. */
function MadeAddress({ address }: { address: string }) {
  const t = useMessages(fleetMessages)
  const toast = useToast()
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    toast({ tone: "success", text: t("fleet.feedCopied") })
  }
  return (
    <Notice tone="success" title={t("fleet.feedOnce")} actions={<Button onClick={() => void copy()}>{t("fleet.feedCopy")}</Button>}>
      <p className="op-text op-address">
        <Code>{address}</Code>
      </p>
    </Notice>
  )
}

function FeedFacts({ feed: { updatedAt, lastReadAt } }: { feed: CalendarFeed }) {
  const t = useMessages(fleetMessages)
  return (
    <Facts
      facts={[
        { label: t("fleet.feedMadeAt"), value: <Instant at={updatedAt} /> },
        { label: t("fleet.feedReadAt"), value: lastReadAt ? <Instant at={lastReadAt} /> : t("fleet.feedNever") },
      ]}
    />
  )
}
