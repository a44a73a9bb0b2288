import type { ButtonHTMLAttributes, ComponentType, ReactNode, RefAttributes } from "react"
import type { IconName } from "../ui/icon-paths.js"
import type { MapSlotProps } from "./map.js"
import type { PhotoSlotProps } from "./photo.js"

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> {
  variant?: "primary" | "secondary" | "ghost" | "danger"
  icon?: IconName
  /** Name of a button that shows an icon only. */
  label?: string
  /** Under way: stays in place, refuses a second press. */
  pending?: boolean
  /** Why it cannot be pressed. The button stays reachable, so that the reason can be read and heard. */
  disabledReason?: string | undefined
}

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** Buttons at the end, the main one last. */
  footer?: ReactNode
  size?: "small" | "medium" | "large"
  /** A sheet along the end of the window instead of a box in its middle. */
  side?: boolean
}

/** What a control needs to be tied to its label, its hint and its error. */
export interface ControlProps {
  id: string
  "aria-describedby": string | undefined
  "aria-invalid": true | undefined
  "aria-required": true | undefined
}

export interface DateInputProps {
  /** Local date, `2026-05-28`. */
  value: string | null
  onChange: (date: string | null) => void
  /** What was typed and is no date, so that the form can refuse it. */
  onText?: (text: string) => void
  control?: ControlProps
  label?: string
  min?: string
  max?: string
  readOnly?: boolean
  inputRef?: (element: HTMLInputElement | null) => void
}

/** Parts a host may replace. Each gets what ours gets. */
export interface ComponentOverrides {
  Icon?: ComponentType<{ name: string }>
  /** Hands on its ref and every attribute: menus and popovers hang on buttons. */
  Button?: ComponentType<ButtonProps & RefAttributes<HTMLButtonElement>>
  /** The control of a date: typed text that is no date goes to `onText`. */
  DateField?: ComponentType<DateInputProps>
  /** `onClose` asks about unsaved work first. */
  Dialog?: ComponentType<DialogProps>
  /** A map library instead of the plot to scale, which needs neither tiles nor network. */
  MapSlot?: ComponentType<MapSlotProps>
  /** A camera instead of the field for what a photo is found by. */
  PhotoSlot?: ComponentType<PhotoSlotProps>
  Link?: ComponentType<{ to: string; className?: string; children?: ReactNode }>
}
