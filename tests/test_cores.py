"""The same work on many values: in order, in several processes where that pays; every failure reaches the caller."""

from __future__ import annotations

import os
import signal

import pytest

from generator.cores import on_all_cores

MANY = tuple(range(1000))

needs_two = pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="there is one processor")


@pytest.mark.parametrize("values", [(), (3,), MANY])
def test_results_come_in_the_order_of_the_values(values: tuple[int, ...]) -> None:
    assert on_all_cores(lambda value: value * 2, values) == [value * 2 for value in values]


@needs_two
def test_many_values_meet_several_processes_and_few_do_not() -> None:
    def place(value: int) -> int:
        sum(range(20_000))
        return os.getpid() + 0 * value

    assert len(set(on_all_cores(place, MANY))) > 1
    assert set(on_all_cores(place, MANY[:10])) == {os.getpid()}


@pytest.mark.parametrize("bad", [0, 500, 999])
def test_a_failure_reaches_the_caller_wherever_it_happens(bad: int) -> None:
    def work(value: int) -> int:
        if value == bad:
            raise LookupError(str(value))
        return value

    with pytest.raises(LookupError, match=f"^'?{bad}'?$"):
        on_all_cores(work, MANY)


@needs_two
def test_what_an_ended_process_was_at_is_done_all_the_same() -> None:
    first = os.getpid()

    def work(value: int) -> int:
        if os.getpid() != first:
            os.kill(os.getpid(), signal.SIGKILL)
        sum(range(20_000))
        return value

    assert on_all_cores(work, MANY) == list(MANY)
