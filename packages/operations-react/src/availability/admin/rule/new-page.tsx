"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { NoPermission, PageFrame, RecordForm, useToday } from "../../../kernel/ui/index.js"
import { useCreateRule } from "../../hooks/index.js"
import type { CreateRule } from "../../inputs.js"
import { ruleMessages } from "../messages/en/rule.js"
import { rulesMessages } from "../messages/en/rules.js"
import { useRights } from "../shared/page/use-rights.js"
import { ruleCatalogue } from "./catalogue.js"
import { RuleFields } from "./fields.js"
import { LivePreview } from "./preview/live.js"
import { newRuleSearch } from "./search.js"
import { blankRule } from "./values.js"

/** A new rule, with its preview beside it. What is refused stays in the form. */
export default function NewRulePage() {
  const t = useMessages(ruleMessages)
  const list = useMessages(rulesMessages)
  const { navigation, href, timeZone } = useOperations()
  const [search] = useSearch(newRuleSearch)
  const today = useToday()
  const { mayWrite } = useRights()
  const create = useCreateRule()
  const open = (id?: string) => {
    const address = href(id ? { to: "rule", id } : { to: "rules" })
    if (address !== undefined) navigation.navigate(address)
  }
  return (
    <PageFrame
      catalogue={ruleCatalogue}
      parent={{ label: list("rules.title"), to: { to: "rules" } }}
      title={t("rule.newTitle")}
      subtitle={t("rule.newText")}
    >
      {mayWrite ? (
        <RecordForm
          values={blankRule({ today, timezone: timeZone, ...search })}
          saveLabel={t("rule.add")}
          onSave={async (values) => open((await create.mutateAsync(values as unknown as CreateRule)).id)}
          onCancel={() => open()}
        >
          <div className="op-rule-builder">
            <RuleFields isNew />
            <div className="op-rule-aside">
              <LivePreview />
            </div>
          </div>
        </RecordForm>
      ) : (
        <NoPermission />
      )}
    </PageFrame>
  )
}
