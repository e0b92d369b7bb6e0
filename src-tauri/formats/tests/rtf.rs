//! Rich texts and the lines they give: the cases of `tests/rtf` hold what stands behind the tables.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cases;

use modline_formats::read::rtf;

/// The tables that the cases use.
const TABLES: &str = r"{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Times New Roman;}{\f1\fcharset204 Times New Roman Cyr;}}{\colortbl;\red0;}{\stylesheet{\s0 Normal;}{\s1\sbasedon0 Res_No;}{\s2 Call;}{\*\cs3 href;}}{\*\revtbl{Unknown;}{ECP;}{R\'e9union;}}{\*\generator x;}{\info{\title No text}}";

#[test]
fn every_text_gives_its_lines() {
    cases::check("rtf", 8, |text| {
        let mut findings = Vec::new();
        let lines = rtf::read_lines(format!("{TABLES}{text}}}").as_bytes(), &mut findings)?;
        Ok(cases::written(&lines, &findings))
    });
}
