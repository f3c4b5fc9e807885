package org.quillgraph.persistence.campaigns;

import org.mapstruct.Mapper;
import org.quillgraph.domain.campaigns.UploadedFile;
import org.quillgraph.persistence.repository.RowMapper;

@Mapper(config = RowMapper.class)
interface UploadedFileMapper extends RowMapper<UploadedFile, UploadedFileEntity> {}
