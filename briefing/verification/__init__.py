"""A briefing and its sources → proof of every quote, or what is wrong with it."""

from briefing.verification.checks import Finding, Verification, verify

__all__ = ["Finding", "Verification", "verify"]
