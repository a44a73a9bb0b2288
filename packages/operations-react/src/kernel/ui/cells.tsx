"use client"
import { createElement, type ForwardedRef, forwardRef, type HTMLAttributes } from "react"

type Props = HTMLAttributes<HTMLDivElement>

const part = (role: "grid" | "row" | "rowheader" | "columnheader" | "gridcell", props: Props, ref: ForwardedRef<HTMLDivElement>) =>
  createElement("div", { ...props, role, ref })

/*
 * Parts of a grid that is laid out freely (cards, seats), where a table would force its own geometry.
 * Walked with arrow keys by whoever renders them: one tab stop, cells take the focus.
 */

export const CellGrid = forwardRef<HTMLDivElement, Props>(function CellGrid(props, ref) {
  return part("grid", props, ref)
})
export const CellRow = forwardRef<HTMLDivElement, Props>(function CellRow(props, ref) {
  return part("row", props, ref)
})
export const CellHead = forwardRef<HTMLDivElement, Props>(function CellHead(props, ref) {
  return part("rowheader", props, ref)
})
export const CellColumn = forwardRef<HTMLDivElement, Props>(function CellColumn(props, ref) {
  return part("columnheader", props, ref)
})
export const Cell = forwardRef<HTMLDivElement, Props>(function Cell(props, ref) {
  return part("gridcell", props, ref)
})
