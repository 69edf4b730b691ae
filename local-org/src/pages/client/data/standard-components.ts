import DetailPanel from "../host/detailPanel/detailPanel.ts";
import DynamicRelatedList from "../host/dynamicRelatedList/dynamicRelatedList.ts";
import FieldSection from "../host/fieldSection/fieldSection.ts";
import Highlights from "../host/highlights/highlights.ts";
import Path from "../host/path/path.ts";
import RelatedListContainer from "../host/relatedListContainer/relatedListContainer.ts";
import RichText from "../host/richText/richText.ts";
import Tabset from "../host/tabset/tabset.ts";

/** The host's stand-in for a standard component of Lightning App Builder; undefined: none. */
export function standardComponent(name: string): unknown {
  switch (name) {
    case "force:highlightsPanel":
      return Highlights;
    case "force:detailPanel":
      return DetailPanel;
    case "force:relatedListContainer":
      return RelatedListContainer;
    case "lst:dynamicRelatedList":
    case "force:relatedListSingleContainer":
      return DynamicRelatedList;
    case "flexipage:tabset":
      return Tabset;
    case "flexipage:fieldSection":
      return FieldSection;
    case "flexipage:richText":
      return RichText;
    case "runtime_sales_pathassistant:pathAssistant":
      return Path;
    default:
      return undefined;
  }
}
