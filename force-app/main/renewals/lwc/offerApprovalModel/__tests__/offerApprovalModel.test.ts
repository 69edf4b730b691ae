import { fraction } from "c/fraction";
import { approvalOf, rightsOf } from "c/offerApprovalModel";
import type { ApprovalNode } from "c/offerApprovalModel";

const settings = { currency: "EUR", timeZone: "Europe/Paris" };
const node: ApprovalNode = {
  Id: "a01",
  LastModifiedDate: { value: "2026-11-20T23:30:00.000Z" },
  Round__c: { value: 2 },
  Side__c: { value: "Ours" },
  Status__c: { value: "Draft" },
  Needs_Approval__c: { value: true },
  Negotiation__c: { value: "a00" }
};
const at = (more: Partial<ApprovalNode>): ReturnType<typeof approvalOf> =>
  approvalOf({ ...node, ...more }, settings);

describe("approvalOf", () => {
  it.each([
    [{ Side__c: { value: "Theirs" } }, "theirs"],
    [{ Status__c: { value: "Sent" }, Approval__c: { value: "Approved" } }, "made"],
    [{ Needs_Approval__c: { value: false } }, "notNeeded"],
    [{}, "needed"],
    [{ Approval__c: { value: "Requested" } }, "requested"],
    [{ Approval__c: { value: "Rejected" } }, "rejected"]
  ])("tells where it stands: %j is %s", (more, stage) => {
    expect(at(more).stage).toBe(stage);
  });

  it("takes an approval back when the offer is no longer as it was approved", () => {
    const approved = { Approval__c: { value: "Approved" }, Approved_Amount__c: { value: 400 } };
    expect(at({ ...approved, Total_Amount__c: { value: 400 } }).stage).toBe("approved");
    expect(at({ ...approved, Total_Amount__c: { value: 390 } }).stage).toBe("changed");
    const told = { Total_Amount__c: { value: 400 }, Is_Approved_As_It_Stands__c: { value: false } };
    expect(at({ ...approved, ...told }).stage).toBe("changed");
  });

  it("reads causes, amounts in minor units, percents, and days where the reader is", () => {
    const approval = at({
      Approval__c: { value: "Requested", label: "Demandée" },
      Total_Amount__c: { value: 395_000.5 },
      Lowest_Cap_Percent__c: { value: 2.5 },
      Approver__c: { value: "005d" },
      Approver__r: { Name: { value: "Dora" } }
    });
    expect(approval.total).toBe(39_500_050);
    expect(approval.lowestCap).toEqual(fraction(25n, 1000n));
    expect(approval.askedOn).toBe("2026-11-21");
    expect(approval.approver).toEqual({ id: "005d", fullName: "Dora" });
    expect(approval.net).toBeUndefined();
  });
});

describe("causes of an approval", () => {
  const policy = {
    Policy_Cut_Percent__c: { value: 3 },
    Policy_Term_Months__c: { value: 36 },
    Policy_Cap_Percent__c: { value: 2 }
  };
  const within: Partial<ApprovalNode> = {
    Negotiation__r: policy,
    Base_Amount__c: { value: 100.1 },
    Net_Amount__c: { value: 97.097 },
    Term_Months__c: { value: 36 },
    Year_Count__c: { value: 3 },
    Lowest_Cap_Percent__c: { value: 2 }
  };
  const causes = (more: Partial<ApprovalNode>): string[] => [...at({ ...within, ...more }).causes];

  it.each([
    [{}, []],
    [{ Net_Amount__c: { value: 97.09 } }, ["Change"]],
    [{ Contract_Amount__c: { value: 291.291 } }, []],
    [{ Contract_Amount__c: { value: 291.29 } }, ["Change"]],
    [{ Contract_Amount__c: { value: 300 }, Extra_Value_Amount__c: { value: 3 } }, ["Change"]],
    [{ Term_Months__c: { value: 37 } }, ["Term"]],
    [{ Year_Count__c: { value: 4 } }, ["Term"]],
    [{ Lowest_Cap_Percent__c: { value: 1.99 } }, ["Cap"]],
    [{ Lowest_Cap_Percent__c: { value: null } }, []],
    [{ Negotiation__r: null, Net_Amount__c: { value: 1 } }, []],
    [{ Needs_Approval__c: { value: false }, Net_Amount__c: { value: 1 } }, []]
  ])("%j: %j", (more, expected) => {
    expect(causes(more)).toEqual(expected);
  });
});

describe("rightsOf", () => {
  const requested = at({
    Approval__c: { value: "Requested" },
    Approver__c: { value: "005d" },
    Approval_Requested_By__c: { value: "005m" }
  });

  it("lets the approver or a holder of the permission answer, and who asked recall", () => {
    expect(rightsOf(requested, "005d", false)).toEqual({ ask: false, answer: true, recall: false });
    expect(rightsOf(requested, "005m", false)).toEqual({ ask: false, answer: false, recall: true });
    expect(rightsOf(requested, "005x", true).answer).toBe(true);
    expect(rightsOf(requested, "005x", false).answer).toBe(false);
  });

  it("lets a draft that needs it be put up for approval", () => {
    expect(rightsOf(at({}), "005m", false).ask).toBe(true);
    expect(rightsOf(at({ Approval__c: { value: "Rejected" } }), "005m", false).ask).toBe(true);
    expect(rightsOf(at({ Needs_Approval__c: { value: false } }), "005m", false).ask).toBe(false);
    expect(rightsOf(at({ Status__c: { value: "Sent" } }), "005m", true).answer).toBe(false);
  });
});
