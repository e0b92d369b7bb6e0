//! Transactions done and undone. The user undoes a transaction, or several that join, at once.

use serde::{Deserialize, Serialize};

use crate::contribution::Contribution;
use crate::step::{EditError, Step};

/// The steps of one command, undone and redone together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transaction {
    /// The edits, in the order they were applied.
    #[serde(rename = "edits")]
    pub steps: Vec<Step>,
    /// Whether it is undone together with the transaction before it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub joins: bool,
}

impl Transaction {
    /// Applies every edit or none.
    ///
    /// # Errors
    /// A step of the transaction does not fit the draft, which is left as it was.
    pub fn apply(&self, draft: &mut Contribution) -> Result<(), EditError> {
        for (done, edit) in self.steps.iter().enumerate() {
            if let Err(why) = edit.apply(draft) {
                for undo in self.steps[..done].iter().rev() {
                    undo.inverse().apply(draft).expect("invariant: an applied edit can be taken back");
                }
                return Err(why);
            }
        }
        Ok(())
    }

    /// Applies `steps`, each as it comes, and keeps those that were applied; what no paragraph may hold is left out.
    pub(crate) fn apply_all(
        &mut self,
        draft: &mut Contribution,
        steps: impl IntoIterator<Item = Step>,
    ) -> Result<(), EditError> {
        for mut step in steps {
            step.leave_out_refused();
            step.apply(draft)?;
            self.steps.push(step);
        }
        Ok(())
    }

    /// The step that takes this one back.
    pub fn inverse(&self) -> Transaction {
        Transaction { steps: self.steps.iter().rev().map(Step::inverse).collect(), joins: self.joins }
    }
}

/// A linear history: steps done, and steps undone that may be done again.
///
/// Limitations: steps are kept without a limit of number; a new step forgets the undone ones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct History {
    done: Vec<Transaction>,
    undone: Vec<Transaction>,
}

impl History {
    /// Applies `step` and records it. A step that would do nothing is not recorded.
    ///
    /// # Errors
    /// A step of the transaction does not fit the draft, which is left as it was.
    pub fn apply(&mut self, draft: &mut Contribution, transaction: Transaction) -> Result<(), EditError> {
        transaction.apply(draft)?;
        self.record(transaction);
        Ok(())
    }

    /// Records a transaction that was applied. One that did nothing is not recorded.
    pub fn record(&mut self, transaction: Transaction) {
        if !transaction.steps.is_empty() {
            self.done.push(transaction);
            self.undone.clear();
        }
    }

    /// Takes the last step back; `Ok(None)` when there is none. Returns the inverse that was applied.
    ///
    /// # Errors
    /// The draft was changed by other means, so that the step cannot be taken back.
    pub fn undo(&mut self, draft: &mut Contribution) -> Result<Option<Transaction>, EditError> {
        let Some(step) = self.done.last() else { return Ok(None) };
        let inverse = step.inverse();
        inverse.apply(draft)?;
        self.undone.extend(self.done.pop());
        Ok(Some(inverse))
    }

    /// Does the last undone step again; `Ok(None)` when there is none. Returns the step applied.
    ///
    /// # Errors
    /// The draft was changed by other means, so that the step cannot be done again.
    pub fn redo(&mut self, draft: &mut Contribution) -> Result<Option<Transaction>, EditError> {
        let Some(step) = self.undone.last() else { return Ok(None) };
        step.apply(draft)?;
        let step = step.clone();
        self.done.extend(self.undone.pop());
        Ok(Some(step))
    }

    /// Whether the last step done is taken back together with the one before it.
    pub fn undo_goes_on(&self) -> bool {
        self.done.len() > 1 && self.done.last().is_some_and(|step| step.joins)
    }

    /// Whether the next step to do again belongs to the one done last.
    pub fn redo_goes_on(&self) -> bool {
        self.undone.last().is_some_and(|step| step.joins)
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is a step to do again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}
