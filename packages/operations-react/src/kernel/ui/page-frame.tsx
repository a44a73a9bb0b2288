"use client"
import { type ReactNode, useEffect, useId } from "react"
import type { Destination } from "../context/navigation.js"
import type { Catalogue } from "../messages/define.js"
import { useSlotClass } from "./classes.js"
import { ConnectionBanner } from "./connection.js"
import { Icon } from "./icon.js"
import { Link } from "./link.js"
import { NoWritesContext } from "./no-writes.js"
import { Root } from "./root.js"
import { useText } from "./text.js"

export interface PageFrameProps {
  title: ReactNode
  /** Title of the browser's tab, where `title` is not a text. */
  documentTitle?: string
  /** A line above: where this page belongs. */
  parent?: { label: string; to: Destination | string }
  /** Beside the title: status, badges. */
  badges?: ReactNode
  /** A line below the title. */
  subtitle?: ReactNode
  /** Buttons at the end, the main one last. */
  actions?: ReactNode
  /** It keeps what is done without a connection, and tells of it itself: neither is it closed to changes then, nor is there a banner. */
  worksOffline?: boolean
  /** English texts of this page. */
  catalogue?: Catalogue
  children: ReactNode
}

/** The frame of a page: heading, badges, actions, content. Carries the root element, so it works anywhere. */
export function PageFrame({ catalogue, worksOffline = false, ...rest }: PageFrameProps) {
  return (
    <Root catalogue={catalogue}>
      {worksOffline ? (
        <NoWritesContext.Provider value={undefined}>
          <Frame {...rest} />
        </NoWritesContext.Provider>
      ) : (
        <Frame {...rest} banner={<ConnectionBanner />} />
      )}
    </Root>
  )
}

interface FrameProps extends Omit<PageFrameProps, "catalogue" | "worksOffline"> {
  banner?: ReactNode
}

function Frame({ title, documentTitle, parent, badges, subtitle, actions, banner, children }: FrameProps) {
  const t = useText()
  const headingId = useId()
  const tabTitle = documentTitle ?? (typeof title === "string" ? title : undefined)
  useEffect(() => {
    if (tabTitle !== undefined) document.title = tabTitle
  }, [tabTitle])
  return (
    <section className={useSlotClass("page")} aria-labelledby={headingId}>
      <header className="op-page-header">
        <div className="op-page-heading">
          {parent && (
            <nav className="op-page-parent" aria-label={t("ui.breadcrumb")}>
              <Link to={parent.to}>{parent.label}</Link>
              <Icon name="end" />
            </nav>
          )}
          <div className="op-page-title-row">
            <h1 id={headingId} className="op-page-title">
              {title}
            </h1>
            {badges}
          </div>
          {subtitle && <div className="op-page-subtitle">{subtitle}</div>}
        </div>
        {actions && <div className="op-page-actions">{actions}</div>}
      </header>
      {banner}
      <div className="op-page-body">{children}</div>
    </section>
  )
}
