"""Prove a briefing against its sources: quotes, judgements, outputs."""

from briefing.verification.proof import Finding, ProofOptions, Verification, verify

__all__ = ["Finding", "ProofOptions", "Verification", "verify"]
