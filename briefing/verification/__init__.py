"""A briefing and its sources → proof of every quote, or what is wrong with it."""

from briefing.verification.checks import Check, Verification, verify

__all__ = ["Check", "Verification", "verify"]
