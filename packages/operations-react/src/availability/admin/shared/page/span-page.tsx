"use client"
import type { ComponentProps, ReactNode } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, LiveBadge, PageFrame } from "../../../../kernel/ui/index.js"
import { departuresMessages } from "../../messages/en/departures.js"
import type { DepartureScope } from "../scope/query.js"
import { DayPanel } from "../slot/day-panel.js"
import { ViewSwitch } from "./view-switch.js"

interface SpanPageProps extends Pick<ComponentProps<typeof PageFrame>, "catalogue" | "title"> {
  view: "calendar" | "board"
  scope: DepartureScope
  children: ReactNode
}

/** The frame of a view that spreads departures over dates: live, printable, one press from its sister views. */
export function SpanPage({ view, scope, children, ...frame }: SpanPageProps) {
  const t = useMessages(departuresMessages)
  return (
    <PageFrame
      {...frame}
      badges={<LiveBadge />}
      subtitle={<ViewSwitch current={view} scope={scope} />}
      actions={
        <Button icon="print" onClick={() => window.print()}>
          {t("departures.print")}
        </Button>
      }
    >
      {children}
    </PageFrame>
  )
}

interface OpenDay {
  search: DepartureScope
  openDay: string | undefined
  openProduct: string | undefined
  openOption?: string | undefined
  close: () => void
}

/** What is spread over dates, and beside it the day that is open. */
export function BesideDay({
  state: { search, openDay, openProduct, openOption, close },
  children,
}: {
  state: OpenDay
  children: ReactNode
}) {
  return (
    <div className="op-split" data-open={openDay !== undefined || undefined}>
      <div className="op-stack">{children}</div>
      {openDay && (
        <DayPanel
          key={`${openDay} ${openProduct} ${openOption}`}
          day={openDay}
          scope={openProduct ? { ...search, product: openProduct, option: openOption ?? search.option } : search}
          onClose={close}
        />
      )}
    </div>
  )
}
