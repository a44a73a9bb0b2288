"use client"
import { CSPProvider } from "@base-ui/react/csp-provider"
import { DirectionProvider } from "@base-ui/react/direction-provider"
import { type ReactNode, useContext, useMemo, useRef, useState } from "react"
import { useOperations } from "../context/context.js"
import type { Catalogue } from "../messages/define.js"
import { kernelMessages } from "../messages/en.js"
import { CatalogueContext } from "../messages/use-messages.js"
import { Announcer, useAnnouncements } from "./announcer.js"
import { useSlotClass } from "./classes.js"
import { ClosedWhileLost, useContact } from "./closed-while-lost.js"
import { RootContext, type RootValue } from "./root-context.js"
import { Toasts, useToastList, useToastPlaces } from "./toasts.js"

export interface RootProps {
  /** English texts of the screens inside: words that the server names (codes, statuses, event types) are looked up in them. */
  catalogue?: Catalogue
  children?: ReactNode
}

/** The element that carries the tokens, the language, the live regions and the toasts. Nested, it only adds its catalogue. */
export function Root({ catalogue, children }: RootProps) {
  const outer = useContext(RootContext)
  const known = useContext(CatalogueContext)
  const words = useMemo(() => ({ ...kernelMessages, ...known, ...catalogue }), [known, catalogue])
  return <CatalogueContext.Provider value={words}>{outer ? children : <Outermost>{children}</Outermost>}</CatalogueContext.Provider>
}

function Outermost({ children }: { children: ReactNode }) {
  const { locale, direction, density } = useOperations()
  const { lost } = useContact()
  const element = useRef<HTMLDivElement>(null)
  const { regions, announce } = useAnnouncements()
  const { toasts, show, dismiss } = useToastList(announce)
  const { place, enter } = useToastPlaces()
  const [value] = useState<RootValue>(() => ({ element, announce, toast: show, toastPlace: enter }))
  return (
    <RootContext.Provider value={value}>
      <CSPProvider disableStyleElements>
        <DirectionProvider direction={direction}>
          <div
            ref={element}
            className={useSlotClass("root")}
            lang={locale}
            dir={direction}
            data-op-density={density}
            data-lost={lost || undefined}
          >
            <ClosedWhileLost>{children}</ClosedWhileLost>
            <Toasts place={place} toasts={toasts} onDismiss={dismiss} />
            <Announcer regions={regions} />
          </div>
        </DirectionProvider>
      </CSPProvider>
    </RootContext.Provider>
  )
}
