"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { ReasonDialog } from "../../../kernel/ui/index.js"
import { crewMessages } from "../messages/en/crew.js"
import { NeedDialog } from "./need-dialog.js"
import { PickDialog } from "./pick-dialog.js"
import { ReplaceDialog } from "./replace-dialog.js"
import type { DepartureCrewState } from "./state.js"
import { SwapDialog } from "./swap-dialog.js"
import { useDemandWords } from "./words.js"

/** Whatever is open above the crew of a departure. */
export function CrewDialogs({ state }: { state: DepartureCrewState }) {
  const t = useMessages(crewMessages)
  const words = useDemandWords(state.poolName)
  const { dialog, close } = state
  return (
    <>
      {dialog?.kind === "pick" && <PickDialog state={state} demand={dialog.demand} onClose={close} />}
      {dialog?.kind === "need" && <NeedDialog slot={state.slot} {...(dialog.demand && { demand: dialog.demand })} onClose={close} />}
      {dialog?.kind === "replace" && <ReplaceDialog state={state} assignment={dialog.assignment} onClose={close} />}
      {dialog?.kind === "swap" && <SwapDialog state={state} assignment={dialog.assignment} onClose={close} />}
      <ReasonDialog
        open={dialog?.kind === "waive"}
        onClose={close}
        title={dialog?.kind === "waive" ? t("crew.waiveTitle", { demand: words(dialog.demand).title }) : ""}
        consequences={<p className="op-text">{t("crew.waiveText")}</p>}
        confirmLabel={t("crew.waiveDo")}
        onConfirm={async (reason) => dialog?.kind === "waive" && state.commands.waive(dialog.demand, reason)}
      />
    </>
  )
}
