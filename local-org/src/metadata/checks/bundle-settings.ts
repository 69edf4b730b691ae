import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { exposureOf } from "./component-exposure.ts";

/** Targets of component bundles. Source: Component Reference, "XML Configuration File Elements". */
const targetNames = new Set([
  "analytics__Dashboard",
  "lightning__AgentforceInput",
  "lightning__AgentforceOutput",
  "lightning__AppPage",
  "lightning__ChannelExtension",
  "lightning__Dashboard",
  "lightning__EnablementProgram",
  "lightning__FlowAction",
  "lightning__FlowScreen",
  "lightning__GlobalAction",
  "lightning__HomePage",
  "lightning__Inbox",
  "lightning__RecordAction",
  "lightning__RecordPage",
  "lightning__ServiceCloudVoiceToolkitApi",
  "lightning__Tab",
  "lightning__UrlAddressable",
  "lightning__UtilityBar",
  "lightning__VoiceExtension",
  "lightningCommunity__Default",
  "lightningCommunity__Page",
  "lightningCommunity__Page_Layout",
  "lightningCommunity__Theme_Layout",
  "lightningSnapin__ChatHeader",
  "lightningSnapin__ChatMessage",
  "lightningSnapin__MessagingHeader",
  "lightningSnapin__MessagingPreChat",
  "lightningSnapin__Minimized",
  "lightningSnapin__PreChat",
  "lightningStatic__Email"
]);

/** `js-meta.xml` of component bundles: targets that exist, settings of listed targets, objects that exist. */
export const checkBundleSettings: Check = function* (context) {
  for (const bundle of changedOf(context, "LightningComponentBundle"))
    yield* problems(bundle, context);
};

function* problems(
  bundle: Component<"LightningComponentBundle">,
  { schema }: CheckContext
): Iterable<Problem> {
  const { configs, targets } = exposureOf(bundle);
  for (const at of elementsNamed(elementAt(bundle.element, "targets"), "target"))
    if (!targetNames.has(at.text.trim()))
      yield problemAt(bundle, `Invalid target ${at.text.trim()}`, at);
  for (const { element, targets: configured } of configs) {
    for (const target of configured)
      if (!targets.includes(target))
        yield problemAt(bundle, `The target ${target} is configured but not listed`, element);
    for (const list of elementsNamed(element, "objects"))
      for (const at of elementsNamed(list, "object"))
        if (!schema.objectOf(at.text.trim()))
          yield problemAt(bundle, `Invalid object ${at.text.trim()} in targetConfig`, at);
  }
}
