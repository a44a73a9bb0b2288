"use client"
import { createContext, type RefObject, useContext } from "react"
import { useOperations } from "../context/context.js"
import type { Announce } from "./announcer.js"
import type { ShowToast } from "./toasts.js"

export interface RootValue {
  element: RefObject<HTMLDivElement | null>
  announce: Announce
  toast: ShowToast
  /** Takes the notes into a place inside what lies above the page; the answer gives them back. */
  toastPlace: (place: HTMLElement) => () => void
}

export const RootContext = createContext<RootValue | null>(null)

const silent: RootValue = {
  element: { current: null },
  announce: () => undefined,
  toast: () => undefined,
  toastPlace: () => () => undefined,
}

/** The root around: silent where a part is used outside of one. */
const useRoot = () => useContext(RootContext) ?? silent

/** Tells assistive technology what happened. Bursts are merged into one announcement. */
export const useAnnounce = (): Announce => useRoot().announce

/** Shows a short note that goes by itself, and announces it. */
export const useToast = (): ShowToast => useRoot().toast

export const useToastPlace = () => useRoot().toastPlace

/** Props of a portal: the tokens, language and theme of the root it was opened from. */
export function usePortal() {
  const { portalContainer, direction, locale, density } = useOperations()
  const { element } = useRoot()
  const scheme = element.current && typeof getComputedStyle === "function" ? getComputedStyle(element.current).colorScheme : undefined
  return {
    container: portalContainer ?? undefined,
    className: "op-root op-portal",
    dir: direction,
    lang: locale,
    "data-op-density": density,
    "data-op-theme": scheme === "dark" || scheme === "light" ? scheme : undefined,
  }
}
