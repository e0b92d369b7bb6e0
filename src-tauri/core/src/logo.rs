//! The group's picture on the cover: a PNG or JPEG file as it was chosen, kept in the draft.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use imagesize::{ImageType, blob_size, image_type};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The bytes of a picture whose kind and size are known. In files: base64.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    bytes: Arc<[u8]>,
    /// What the bytes are.
    pub kind: LogoKind,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// Kinds of picture that every reader of our exports shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// Portable network graphics.
    Png,
    /// JPEG.
    Jpeg,
}

impl LogoKind {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            LogoKind::Png => "png",
            LogoKind::Jpeg => "jpeg",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            LogoKind::Png => "image/png",
            LogoKind::Jpeg => "image/jpeg",
        }
    }
}

/// Why bytes are no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// Neither PNG nor JPEG, or damaged.
    #[error("not a PNG or JPEG picture; save the logo as one of these")]
    Kind,
    /// Too many bytes.
    #[error("larger than {} kB; save the logo smaller", Logo::LARGEST / 1024)]
    Large,
    /// A side without extent, or one no printer needs.
    #[error("its sides are not between 1 and 8000 pixels")]
    Size,
}

impl Logo {
    /// The most bytes a logo may have.
    pub const LARGEST: usize = 512 * 1024;

    /// Takes the bytes of a file.
    ///
    /// # Errors
    /// The bytes are no picture of a known format, or too large.
    pub fn read(bytes: &[u8]) -> Result<Self, LogoError> {
        if bytes.len() > Self::LARGEST {
            return Err(LogoError::Large);
        }
        let kind = match image_type(bytes) {
            Ok(ImageType::Png) => LogoKind::Png,
            Ok(ImageType::Jpeg) => LogoKind::Jpeg,
            _ => return Err(LogoError::Kind),
        };
        let size = blob_size(bytes).map_err(|_| LogoError::Kind)?;
        let side = |n: usize| u32::try_from(n).ok().filter(|n| (1..=8000).contains(n)).ok_or(LogoError::Size);
        Ok(Self { bytes: bytes.into(), kind, width: side(size.width)?, height: side(size.height)? })
    }

    /// The file's bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes in base64, as files and web pages hold them.
    pub fn base64(&self) -> String {
        STANDARD.encode(&self.bytes)
    }
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Logo({:?}, {} x {}, {} bytes)", self.kind, self.width, self.height, self.bytes.len())
    }
}

impl Serialize for Logo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.base64())
    }
}

impl<'de> Deserialize<'de> for Logo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = STANDARD.decode(text).map_err(de::Error::custom)?;
        Logo::read(&bytes).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The least PNG: one grey pixel.
    const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    #[test]
    fn a_picture_is_kept_as_it_came_and_nothing_else_is_taken_for_one() {
        let bytes = STANDARD.decode(PNG).unwrap();
        let logo = Logo::read(&bytes).unwrap();
        assert_eq!((logo.kind, logo.width, logo.height, logo.bytes()), (LogoKind::Png, 1, 1, &bytes[..]));
        let json = serde_json::to_string(&logo).unwrap();
        assert_eq!(serde_json::from_str::<Logo>(&json).unwrap(), logo);
        for no in [&b""[..], b"GIF89a\x01\0\x01\0", b"<svg/>", &bytes[..12]] {
            assert_eq!(Logo::read(no), Err(LogoError::Kind));
        }
        assert_eq!(Logo::read(&vec![0; Logo::LARGEST + 1]), Err(LogoError::Large));
        assert!(serde_json::from_str::<Logo>("\"AAAA\"").is_err());
    }
}
