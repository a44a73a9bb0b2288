"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, RecordForm } from "../../../../kernel/ui/index.js"
import type { BoardDispatch } from "../../../types.js"
import { dispatchBoardMessages } from "../../messages/en/dispatch-board.js"
import { DriverField, VehicleField } from "../../order/pickers.js"
import { type ManyRuns, mostAtOnce } from "./use-many.js"

interface ManyProps {
  many: ManyRuns
  runs: readonly BoardDispatch[]
}

/** What can be done with the runs that are selected. */
export function ManyActions({ many, runs }: ManyProps) {
  const t = useMessages(dispatchBoardMessages)
  const [first, second, ...more] = runs
  const pair = first && second && more.length === 0 ? ([first, second] as const) : undefined
  const tooMany = runs.length > mostAtOnce ? t("dispatchBoard.many.tooMany", { most: mostAtOnce }) : undefined
  const both = (role: "vehicle" | "driver") => pair?.every(({ assignments }) => assignments.some((one) => one.role === role))
  return (
    <>
      <Button icon="people" disabledReason={tooMany} onClick={() => many.ask(true)}>
        {t("dispatchBoard.many.assign")}
      </Button>
      <Button icon="flag" pending={many.pending} disabledReason={tooMany} onClick={many.advance(runs)}>
        {t("dispatchBoard.many.advance")}
      </Button>
      {(["driver", "vehicle"] as const).map((role) => (
        <Button
          key={role}
          icon="repeat"
          pending={many.pending}
          disabledReason={both(role) ? undefined : t("dispatchBoard.many.needsTwo")}
          onClick={pair ? many.swap(pair[0], pair[1], role) : undefined}
        >
          {t(`dispatchBoard.many.swap.${role}`)}
        </Button>
      ))}
    </>
  )
}

/** One vehicle, one driver or both for all that are selected; each run is checked by itself. */
export function AssignManyDialog({ many, runs }: ManyProps) {
  const t = useMessages(dispatchBoardMessages)
  const close = () => many.ask(false)
  return (
    <Dialog open onClose={close} title={t("dispatchBoard.many.assignTitle", { count: runs.length })} size="small">
      <RecordForm
        values={{ driverId: null, vehicleId: null }}
        saveLabel={t("dispatchBoard.many.do")}
        onSave={async (changes) => {
          const { driverId, vehicleId } = changes as { driverId?: `gdrv_${string}`; vehicleId?: `gveh_${string}` }
          const ids = runs.map(({ id }) => id)
          await many.serve(ids, { ...(driverId && { driverId }), ...(vehicleId && { vehicleId }) })
          close()
        }}
        onCancel={close}
      >
        <p className="op-text">{t("dispatchBoard.many.assignText")}</p>
        <DriverField name="driverId" label={t("dispatchBoard.many.driver")} />
        <VehicleField name="vehicleId" label={t("dispatchBoard.many.vehicle")} />
      </RecordForm>
    </Dialog>
  )
}
