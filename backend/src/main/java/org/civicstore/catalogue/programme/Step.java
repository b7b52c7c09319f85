package org.civicstore.catalogue.programme;

/** What follows on what somebody sent. */
sealed interface Step {

    /** There is nothing before the first question but the page about the programme. */
    record Begin() implements Step {}

    record Ask(QuestionPage page) implements Step {}

    record Tell(ResultPage page) implements Step {}
}
