"use client"
import type { MouseEvent, ReactNode } from "react"
import { useOperations } from "../context/context.js"
import type { Destination } from "../context/navigation.js"
import { useSlotClass } from "./classes.js"

export interface LinkProps {
  /** A destination by meaning, or an address below this app. */
  to: Destination | string
  className?: string
  children?: ReactNode
  "aria-current"?: "page"
  tabIndex?: number
}

const plain = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link by meaning. Where the host has no page for the destination it is text. */
export function Link({ to, className, children, ...rest }: LinkProps) {
  const { href, navigation, components } = useOperations()
  const slot = useSlotClass("link", className)
  const address = typeof to === "string" ? to : href(to)
  if (address === undefined) return <span className={className}>{children}</span>
  const Part = components.Link ?? navigation.Link
  if (Part) {
    return (
      <Part to={address} className={slot} {...rest}>
        {children}
      </Part>
    )
  }
  const follow = (event: MouseEvent) => {
    if (!plain(event) || event.defaultPrevented || /^[a-z]+:/i.test(address)) return
    event.preventDefault()
    navigation.navigate(address)
  }
  return (
    <a {...rest} href={address} className={slot} onClick={follow}>
      {children}
    </a>
  )
}
