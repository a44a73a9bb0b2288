"use client"
import type { PageProps } from "../../../kernel/pages/page.js"
import type { DriverId } from "../../types.js"
import { useDriverSheetPage } from "./state.js"
import { DriverSheetView } from "./view.js"

/** The sheet of one driver: reads the URL and asks the server. */
export default function DriverSheetPage({ params }: PageProps) {
  const driverId = (params.id ?? "") as DriverId
  return <DriverSheetView key={driverId} state={useDriverSheetPage(driverId)} />
}
