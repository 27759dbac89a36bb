# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'facet_panel.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QFrame, QHBoxLayout, QHeaderView,
    QLabel, QLineEdit, QPushButton, QSizePolicy,
    QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_FacetPanel(object):
    def setupUi(self, FacetPanel):
        if not FacetPanel.objectName():
            FacetPanel.setObjectName(u"FacetPanel")
        FacetPanel.resize(340, 460)
        FacetPanel.setFrameShape(QFrame.Shape.StyledPanel)
        self.column = QVBoxLayout(FacetPanel)
        self.column.setSpacing(6)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(8, 8, 8, 8)
        self.find = QLineEdit(FacetPanel)
        self.find.setObjectName(u"find")
        self.find.setClearButtonEnabled(True)

        self.column.addWidget(self.find)

        self.tree = QTreeWidget(FacetPanel)
        self.tree.setObjectName(u"tree")
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(16)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setColumnCount(2)
        self.tree.header().setVisible(False)
        self.tree.header().setStretchLastSection(False)

        self.column.addWidget(self.tree)

        self.foot = QHBoxLayout()
        self.foot.setObjectName(u"foot")
        self.hint = QLabel(FacetPanel)
        self.hint.setObjectName(u"hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setWordWrap(True)
        self.hint.setProperty(u"role", u"muted")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.hint.sizePolicy().hasHeightForWidth())
        self.hint.setSizePolicy(sizePolicy)

        self.foot.addWidget(self.hint)

        self.clear = QPushButton(FacetPanel)
        self.clear.setObjectName(u"clear")

        self.foot.addWidget(self.clear)


        self.column.addLayout(self.foot)


        self.retranslateUi(FacetPanel)

        QMetaObject.connectSlotsByName(FacetPanel)
    # setupUi

    def retranslateUi(self, FacetPanel):
        self.find.setPlaceholderText(QCoreApplication.translate("FacetPanel", u"Find a choice", None))
#if QT_CONFIG(accessibility)
        self.find.setAccessibleName(QCoreApplication.translate("FacetPanel", u"Find a choice", None))
#endif // QT_CONFIG(accessibility)
        ___qtreewidgetitem = self.tree.headerItem()
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("FacetPanel", u"Documents", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("FacetPanel", u"Choice", None))
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleName(QCoreApplication.translate("FacetPanel", u"What the queue shows", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.tree.setAccessibleDescription(QCoreApplication.translate("FacetPanel", u"Open a line with the right arrow, tick its choices with the space bar. Several of one kind add up, several kinds narrow.", None))
#endif // QT_CONFIG(accessibility)
        self.hint.setText(QCoreApplication.translate("FacetPanel", u"Several of one kind add up, several kinds narrow.", None))
        self.clear.setText(QCoreApplication.translate("FacetPanel", u"Choose nothing", None))
        pass
    # retranslateUi

